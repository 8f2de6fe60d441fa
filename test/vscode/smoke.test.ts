import { ok } from 'node:assert/strict';
import { extensions, version } from 'vscode';

suite('VS Code', () => {
  test('is not older than the manifest demands', () => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    ok(major > 1 || minor >= 93, `version ${version}`);
  });

  test('has the extension', () => {
    ok(extensions.getExtension('hegao.hegao'));
  });
});
