import { readFileSync, statSync } from 'node:fs';
import { Unreadable } from './unreadable.ts';

const MEGABYTE = 1024 * 1024;

/** The bytes of a file. Throws `Unreadable`, or what the file system throws. */
export function readBytes(file: string, megabytes: number): Uint8Array {
  const stats = statSync(file);
  if (!stats.isFile() && !stats.isFIFO()) throw new Unreadable('不是普通文件');
  if (stats.size > megabytes * MEGABYTE) throw tooLarge(megabytes);
  const bytes = readFileSync(file);
  if (bytes.length > megabytes * MEGABYTE) throw tooLarge(megabytes);
  return bytes;
}

/** The bytes of a stream, read to its end or to the limit. */
export async function readStream(stream: AsyncIterable<Uint8Array>, megabytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > megabytes * MEGABYTE) throw tooLarge(megabytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(megabytes: number): Unreadable {
  return new Unreadable(`太大，超过上限 ${megabytes} MB（可用 --max-size 或设置 hegao.maxFileSize 放宽）`);
}
