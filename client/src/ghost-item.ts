import { type Disposable, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window } from 'vscode';
import { type Ghost, nameOfEntry, speakGhost } from './outline-entries.ts';

const SCHEME = 'hegao-lacking';
const GREY = new ThemeColor('list.deemphasizedForeground');
export const GHOST_ICON = 'add';

/** A greyed line that inserts its section when it is clicked. */
export function ghostItem(ghost: Ghost): TreeItem {
  const item = new TreeItem(nameOfEntry(ghost), TreeItemCollapsibleState.None);
  item.id = ghost.id;
  item.contextValue = 'lacking';
  item.iconPath = new ThemeIcon(GHOST_ICON, GREY);
  item.resourceUri = Uri.from({ scheme: SCHEME, path: `/${ghost.id}` });
  item.tooltip = l10n.t('Click to insert this section here.');
  item.accessibilityInformation = { label: speakGhost(ghost) };
  return item;
}

/** Only a decoration can grey the label of a line in a view. */
export function greyGhosts(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme }) => (scheme === SCHEME ? { color: GREY } : undefined),
  });
}
