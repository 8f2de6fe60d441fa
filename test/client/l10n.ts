import type { l10n as Localization } from 'vscode';

/** Texts in English, as VS Code gives them where it is not localised. */
export const l10n = {
  t: (message: unknown, ...values: unknown[]) =>
    String(message).replace(/\{(\d)\}/g, (_, index) => String(values[index])),
} as Pick<typeof Localization, 't'>;
