import type { Command } from './arguments.ts';

/** What `--help` prints. */
export function helpFor(command: Command | undefined): string {
  switch (command) {
    case 'check':
      return CHECK;
    case 'outline':
      return OUTLINE;
    case undefined:
      return GENERAL;
  }
}

const PATHS = `  路径：文件（任何扩展名）、文件夹（连同下级文件夹中的 .txt 和 .md，以“.”开头的文件夹和 node_modules 除外）、
  加引号的通配符（如 "材料/**/*.txt"），或 -（标准输入）。同一文件只处理一次。`;

const SHARED_OPTIONS = `  --format text|json        输出给人看（默认）或给程序用
  --genre ID|auto           按指定文种处理，不由正文判断
  --encoding auto|utf-8|gb18030
                            没有字节序标记（BOM）的文件按什么编码读，默认自动识别
  --max-size MB             超过此大小的文件不读，默认 5
  --color auto|always|never 是否用颜色；环境变量 NO_COLOR 同样有效
  --no-settings             不看 .vscode/settings.json
  --help                    显示本说明`;

const GENERAL = `核稿：检查学习心得体会、交流研讨发言、对照检查材料等文稿

用法：
  hegao check 路径…      检查文稿，列出问题
  hegao outline 路径…    列出文稿的结构
  hegao check --help     查看一个命令的选项
  hegao --version        显示版本

${PATHS}

退出状态：0 没有警告；1 有警告或错误；2 有路径未能检查，或命令写法有误
`;

const CHECK = `用法：hegao check [选项] 路径…

检查文稿，按文件列出问题：行:列、级别、说明、规则。

${PATHS}

选项：
${SHARED_OPTIONS}
  --rule ID=级别            调整一条规则：off、hint、information、warning、error；可以写多次

设置：自文件所在文件夹起逐级向上，取最近的 .vscode/settings.json 中的
hegao.rules、hegao.genre、hegao.maxFileSize；命令行上的选项优先。

退出状态：0 没有警告；1 有警告或错误；2 有路径未能检查，或命令写法有误
`;

const OUTLINE = `用法：hegao outline [选项] 路径…

列出文稿的结构：标题、所属部分、行号、字数。

${PATHS}

选项：
${SHARED_OPTIONS}

退出状态：0 全部读出；2 有路径未能读出，或命令写法有误
`;
