import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { Choices } from '../../client/src/choices.ts';
import { CollapsedSections } from '../../client/src/collapsed-sections.ts';
import { memento } from './memento.ts';

const document = (uri: string) => ({ uri: { scheme: uri.slice(0, uri.indexOf(':')), toString: () => uri } });

test('a choice is remembered over sessions, and the last one counts', async () => {
  const state = memento();
  const choices = new Choices(state);
  equal(choices.get(document('file:///心得.txt')), undefined);
  await choices.set(document('file:///心得.txt'), 'other');
  await choices.set(document('file:///发言.txt'), 'draft');
  await choices.set(document('file:///心得.txt'), 'draft');
  const later = new Choices(state);
  equal(later.get(document('file:///心得.txt')), 'draft');
  equal(later.get(document('file:///发言.txt')), 'draft');
});

test('a choice about an untitled document is not that about the next one of the name', async () => {
  const state = memento();
  const choices = new Choices(state);
  const untitled = document('untitled:Untitled-1');
  await choices.set(untitled, 'other');
  equal(choices.get(untitled), 'other');
  equal(choices.get(document('untitled:Untitled-1')), undefined);
  deepEqual(state.keys(), []);
});

test('old choices make room', async () => {
  const choices = new Choices(memento());
  for (let number = 0; number <= 1000; number++) await choices.set(document(`file:///${number}.txt`), 'other');
  equal(choices.get(document('file:///0.txt')), undefined);
  equal(choices.get(document('file:///1.txt')), 'other');
});

test('collapsed sections are remembered by document, until there are none', async () => {
  const state = memento();
  const collapsed = new CollapsedSections(state);
  await collapsed.set(document('file:///心得.txt'), ['一、学习体会']);
  await collapsed.set(document('untitled:Untitled-1'), ['一、学习体会']);
  deepEqual(new CollapsedSections(state).get(document('file:///心得.txt')), ['一、学习体会']);
  deepEqual(new CollapsedSections(state).get(document('untitled:Untitled-1')), []);
  await collapsed.set(document('file:///心得.txt'), []);
  deepEqual(collapsed.get(document('file:///心得.txt')), []);
});
