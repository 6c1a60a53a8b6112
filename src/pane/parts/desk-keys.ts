/** Keys that work wherever the focus is: the next line, the next form, undo, the search, the areas of the page. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { formAt } from '../../app/steps';
import type { Desk } from '../session/desk';

const AREAS = ['grid', 'list', 'bar'];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/checkbox|radio|button/.test(target.type));

export function useDeskKeys(desk: Desk): void {
  const turns = useRef(Promise.resolve());
  /** One after another: a quick hand takes back two steps although the first is still under way. */
  const inTurn = (act: () => Promise<void>): void => {
    turns.current = turns.current.then(async () => {
      await desk.session.whenIdle();
      await act();
    });
  };
  const act = useEffectEvent((event: KeyboardEvent): void => {
    const { session } = desk;
    const isCommand = event.ctrlKey || event.metaKey;
    const run = (what: () => unknown): void => {
      event.preventDefault();
      void what();
    };
    if (event.key === 'F8' && isCommand) {
      const { checked, selection } = session.snapshot();
      const row = desk.currentRow;
      const form =
        (row?.kind === 'line' ? row.line.form : null) ??
        (selection && formAt(checked?.forms ?? [], selection.sheet, selection.cell));
      run(() => desk.seenAndNext(event.shiftKey ? -1 : 1, form));
    } else if (event.key === 'F8') {
      run(() => {
        const { tab } = desk.snapshot();
        if (tab === 'changes') desk.nextForYou();
        else desk.step(event.shiftKey ? -1 : 1);
      });
    } else if (event.key === 'F6') {
      run(() => {
        nextArea(event.shiftKey ? -1 : 1);
      });
    } else if (event.key === 'Escape' && session.snapshot().preview) {
      run(() => {
        session.closePreview();
      });
    } else if (event.key === 'Escape' && desk.snapshot().settings !== null) {
      run(() => {
        desk.set({ settings: null });
      });
    } else if (isCommand && !event.altKey && !isTyping(event.target)) {
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey)
        run(() => {
          inTurn(() => session.undo());
        });
      else if (key === 'y' || key === 'z')
        run(() => {
          inTurn(() => session.redo());
        });
      else if (key === 'f') {
        run(() => {
          desk.show('lines');
          requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-list-search]')?.focus());
        });
      } else if (event.key === 'PageDown' || event.key === 'PageUp') {
        run(() => {
          nextSheet(event.key === 'PageDown' ? 1 : -1);
        });
      }
    }
  });
  useEffect(() => {
    window.addEventListener('keydown', act);
    return () => {
      window.removeEventListener('keydown', act);
    };
  }, []);
}

/** Gives the focus to the next area of the page: the sheet, the list, the bar. */
function nextArea(by: 1 | -1): void {
  const areas = AREAS.flatMap((name) => {
    const area = document.querySelector<HTMLElement>(`[data-area="${name}"]`);
    return area && area.offsetParent !== null ? [area] : [];
  });
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  const next = areas[(at + by + areas.length) % areas.length];
  const target = next?.querySelector<HTMLElement>(
    '[role=grid], [role=treeitem][tabindex="0"], [data-change][tabindex="0"], button:not(:disabled)',
  );
  target?.focus();
}

function nextSheet(by: 1 | -1): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('[data-area=grid] [role=tab]')];
  const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  tabs[at + by]?.click();
}
