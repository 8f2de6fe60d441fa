import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { turnedOff } from '../../client/src/rule-settings.ts';

test('turning a rule off leaves other rules and its own options as they are', () => {
  deepEqual(turnedOff(undefined, 'residue'), { residue: 'off' });
  deepEqual(turnedOff({ 'set-phrase': 'hint', residue: 'warning' }, 'residue'), {
    'set-phrase': 'hint',
    residue: 'off',
  });
  deepEqual(turnedOff({ residue: { severity: 'hint', lines: 3 } }, 'residue'), {
    residue: { severity: 'off', lines: 3 },
  });
});
