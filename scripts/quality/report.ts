import type { Calm, Score } from './measure.ts';

/** The least share of one class, and of the classes together, in percent. */
export const LEAST = { class: 90, mean: 95 } as const;

/** The table by class, and what is below what was asked for. */
export function renderScores(scores: readonly Score[]): readonly string[] {
  const width = Math.max(...scores.map(({ name }) => name.length));
  const row = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join(' ');
  const rows = scores.map(({ name, isBeyond, planted, caught, noise, noisy }) => {
    const share = shareOf({ planted, caught });
    const by = Object.entries(noisy).map(([rule, count]) => `${rule} ${count}`);
    const note = [isBeyond ? 'beyond' : share < LEAST.class ? '←' : '', by.length > 0 ? `(${by.join(', ')})` : '']
      .join(' ')
      .trim();
    return `${row(name, [planted, caught, `${share.toFixed(1)} %`, noise])}  ${note}`.trimEnd();
  });
  const planted = scores.reduce((sum, score) => sum + score.planted, 0);
  const caught = scores.reduce((sum, score) => sum + score.caught, 0);
  const noise = scores.reduce((sum, score) => sum + score.noise, 0);
  return [
    row('class', ['planted', 'caught', 'share', 'noise']),
    ...rows,
    row('mean', [planted, caught, `${meanShare(scores).toFixed(1)} %`, noise]),
  ];
}

export function renderCalm({ characters, warnings, informations, hints, listed }: Calm): readonly string[] {
  const rate = (count: number): string => `${count} (${((count / characters) * 1000).toFixed(3)})`;
  return [
    `correct documents: ${characters} characters; findings (per 1,000 characters): ` +
      `warnings ${rate(warnings)}, informations ${rate(informations)}; hints apart ${rate(hints)}`,
    ...listed.map((finding) => `  ${finding}`),
  ];
}

export function renderMissed(scores: readonly Score[]): readonly string[] {
  return scores.flatMap(({ name, missed }) => [
    ...(missed.length > 0 ? ['', `${name}: ${missed.length} missed`] : []),
    ...missed.map(
      ({ draft, line, planted, original }) => `  ${draft}:${line}  ${planted}  ← ${original || '(nothing)'}`,
    ),
  ]);
}

export function isGoodEnough(scores: readonly Score[], calm: Calm): boolean {
  return (
    demanded(scores).every((score) => shareOf(score) >= LEAST.class) &&
    meanShare(scores) >= LEAST.mean &&
    calm.warnings === 0
  );
}

/** In percent; nothing planted is nothing shown, so 0. */
export function shareOf({ planted, caught }: Pick<Score, 'planted' | 'caught'>): number {
  return planted === 0 ? 0 : (caught / planted) * 100;
}

/** Of the classes that are demanded; every one counts the same. */
export function meanShare(scores: readonly Score[]): number {
  const shares = demanded(scores).map(shareOf);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function demanded(scores: readonly Score[]): readonly Score[] {
  return scores.filter(({ isBeyond }) => !isBeyond);
}
