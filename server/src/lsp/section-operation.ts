import type { SectionOperation, SectionTarget } from '../protocol.ts';
import { isObject } from './is-object.ts';

/** Whether what a client sent is an operation on sections. */
export function isSectionOperation(value: unknown): value is SectionOperation {
  if (!isObject(value)) return false;
  const { kind, section, sections, target, title } = value;
  switch (kind) {
    case 'move':
      return isLines(sections) && isTarget(target);
    case 'moveUp':
    case 'moveDown':
    case 'promote':
    case 'demote':
    case 'delete':
      return isLines(sections);
    case 'insert':
      return isTarget(target) && (title === undefined || typeof title === 'string');
    case 'rename':
      return isLine(section) && typeof title === 'string';
    case 'renumber':
      return section === undefined || isLine(section);
    default:
      return false;
  }
}

function isTarget(value: unknown): value is SectionTarget {
  if (!isObject(value)) return false;
  const { position, section } = value;
  return position === 'end' || (['before', 'after', 'into'].includes(String(position)) && isLine(section));
}

function isLines(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every(isLine);
}

function isLine(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
