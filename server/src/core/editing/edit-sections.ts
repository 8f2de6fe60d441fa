import type { Document } from '../model/document.ts';
import type { SectionEdits, SectionOperation } from './operation.ts';
import { rearrangeSections } from './rearrange-sections.ts';
import { Refusal } from './refusal.ts';
import { renameSection } from './rename-section.ts';
import { renumberSections } from './renumber-sections.ts';

/** Why an operation cannot be done, in Chinese. */
export interface Refused {
  readonly reason: string;
}

/** What an operation on sections does to a text. Numbers, items and references follow it; nothing else changes. */
export function editSections(document: Document, operation: SectionOperation): SectionEdits | Refused {
  try {
    switch (operation.kind) {
      case 'rename':
        return renameSection(document, operation);
      case 'renumber':
        return renumberSections(document, operation);
      default:
        return rearrangeSections(document, operation);
    }
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}
