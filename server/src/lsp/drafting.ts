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

/** Answers what a new draft may begin as. */
export function provideDrafting({ connection, service: { drafting } }: Session): void {
  connection.onRequest(GENRES_METHOD, (): GenresAnswer => ({ genres: drafting.starts.map(choiceOf) }));
  connection.onRequest(SKELETON_METHOD, ({ name }: SkeletonParams): SkeletonAnswer => {
    const snippet = drafting.skeleton(name);
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
