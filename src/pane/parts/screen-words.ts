/** Words of a screen that comes on demand: they come with it, not with the first paint. */
import type { Localized } from '../../core/model/localized';
import { usePane } from './pane-context';
import { fill, type Values } from '../strings/strings';

export type ScreenStrings = Readonly<Record<string, Localized>>;

/** Gives the screen's own words in the language in force. */
export function useScreenWords<Strings extends ScreenStrings>(
  strings: Strings,
): (key: keyof Strings & string, values?: Values) => string {
  const { language } = usePane();
  return (key, values = {}) => {
    const words: Localized | undefined = strings[key];
    return words === undefined ? '' : fill(words[language], values);
  };
}
