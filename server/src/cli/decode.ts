import { isUtf8 } from 'node:buffer';
import { Unreadable } from './unreadable.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without the byte-order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8-bom' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
// One character in fifty may be broken: a cut or spliced file, not another encoding.
const DAMAGE = 50;

/**
 * Reads a text whatever its encoding: by its byte-order mark, else as `assumed`, where `auto` is UTF-8 if it is that, or
 * GB18030. Throws `Unreadable` where it is no text.
 */
export function decode(bytes: Uint8Array, assumed: 'auto' | 'utf-8' | 'gb18030'): Decoded {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return { text: decodeMarked(bytes, mark.encoding), encoding: mark.encoding };
  if (bytes.includes(0)) throw new Unreadable('不是文本文件');
  const utf8 = assumed === 'gb18030' ? undefined : decodeUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb18030 = assumed === 'utf-8' ? undefined : decodeStrictly(bytes, 'gb18030');
  if (gb18030 !== undefined) return { text: withoutMark(gb18030), encoding: 'gb18030' };
  throw new Unreadable(
    assumed === 'auto'
      ? '不是文本文件，或者不是 UTF-8、UTF-16、GB18030 编码'
      : `不是 ${assumed.toUpperCase()} 编码的文本`,
  );
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding): string {
  const text = encoding === 'utf-8-bom' ? decodeUtf8(bytes) : decodeStrictly(bytes, encoding);
  if (text === undefined) throw new Unreadable(`开头标明是 ${encoding.slice(0, 6).toUpperCase()} 编码，内容却不是`);
  return withoutMark(text);
}

/** `undefined` where it is not UTF-8. Some broken characters do not make it another encoding, but U+FFFD in the text. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return isUtf8(bytes) || isHardlyDamaged(text) ? text : undefined;
}

function isHardlyDamaged(text: string): boolean {
  let lost = 0;
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) lost++;
    else if (code >= 0x800) kept++;
  }
  return lost * DAMAGE <= kept;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
