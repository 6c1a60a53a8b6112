/** Words of the ribbon's commands reach the pane, whichever of the two is there first. */
import { hearNotices, NoticeSender } from '../../src/app/notices';
import type { Localized } from '../../src/core/model/localized';

const words = (text: string): Localized => ({ zh: text, en: text });

it('are heard at once where the pane listens', () => {
  const target = new EventTarget();
  const heard: Localized[] = [];
  const sender = new NoticeSender(target);
  hearNotices(target, (notice) => heard.push(notice));
  sender.send(words('a'));
  sender.send(words('b'));
  expect(heard).toEqual([words('a'), words('b')]);
});

it('wait for a pane that comes later, the last of them, and are heard once', () => {
  const target = new EventTarget();
  const heard: Localized[] = [];
  const sender = new NoticeSender(target);
  sender.send(words('a'));
  sender.send(words('b'));
  hearNotices(target, (notice) => heard.push(notice));
  expect(heard).toEqual([words('b')]);
  hearNotices(target, () => undefined);
  expect(heard).toEqual([words('b')]);
});
