/** Encodes a text as GB18030: Node only decodes it. Knows ASCII, the two-byte characters and the supplementary planes. */
export function toGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => encode(character)));
}

let table: Map<string, readonly number[]> | undefined;

function encode(character: string): readonly number[] {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return [code];
  if (code >= 0x10000) return fourBytes(code - 0x10000 + 189000);
  table ??= twoByteCharacters();
  const bytes = table.get(character);
  if (!bytes) throw new RangeError(`not in the table: ${character}`);
  return bytes;
}

function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

function twoByteCharacters(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) characters.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return characters;
}
