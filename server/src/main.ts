import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { createService } from './core/service.ts';
import { serve } from './lsp/serve.ts';
import { storedLanguage } from './stored-language.ts';

const USAGE = `用法：hegao-language-server 传输方式

  --stdio          标准输入输出（Neovim、Emacs 等）
  --node-ipc       Node 进程间通信
  --socket=端口    套接字
  --pipe=名称      命名管道

  --version        显示版本
  --help           显示本说明
`;
const TRANSPORT = /(?:^| )--(?:stdio|node-ipc|socket[= ]\d+|pipe[= ]\S+)(?: |$)/;

const args = process.argv.slice(2);
if (args.includes('--help')) process.stdout.write(USAGE);
else if (args.includes('--version')) process.stdout.write(`${version()}\n`);
else if (TRANSPORT.test(args.join(' '))) serve(createConnection(), createService(storedLanguage()), version());
else {
  process.stderr.write('hegao-language-server：请指明传输方式，例如 --stdio（用法见 --help）\n');
  process.exitCode = 2;
}

/** The bundle stands in dist/, beside which the manifest is. */
function version(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}
