import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { GenreStart } from '../core/service.ts';
import {
  GENRES_METHOD,
  type GenreChoice,
  type GenresAnswer,
  SKELETON_METHOD,
  type SkeletonAnswer,
  type SkeletonParams,
} from '../protocol.ts';
import type { Session } from './session.ts';

/** Answers what a new draft may begin as; what it begins with is read when that is first asked. */
export function provideDrafting({ connection, service }: Session): void {
  connection.onRequest(GENRES_METHOD, (): GenresAnswer => ({ genres: service.drafting.starts.map(choiceOf) }));
  connection.onRequest(SKELETON_METHOD, ({ name }: SkeletonParams): SkeletonAnswer => {
    const snippet = service.drafting.skeleton(name);
    if (snippet === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `没有名为“${name}”的框架`);
    return { snippet };
  });
}

function choiceOf({ profile: { id, name, length }, skeletons }: GenreStart): GenreChoice {
  return {
    id,
    name,
    length,
    skeletons: skeletons.map(({ name, occasion, form, description }) => ({
      name,
      label: occasion ?? form ?? '',
      detail: description,
    })),
  };
}
