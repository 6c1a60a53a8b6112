/**
 * The seam that office.js for Windows expects: `window.external`. It must be in place before office.js loads. The
 * function is self-contained, so that it can also be sent into a page as text: it may use nothing of this module.
 */

interface SeamOptions {
  readonly excelApi: string;
  readonly sharedRuntime: boolean;
  readonly uiLocale: string;
  /** A button of the ribbon, by its function, that is pressed in the first moment in which Excel can pass it on. */
  readonly firstClick?: string | undefined;
}

export interface SeamWindow {
  /** Answers one request body: the answer's body, or the number and text of a failure of the transport. */
  __processQuery: (
    body: string,
    flags: number,
  ) => Promise<{ body: string } | { code: number; message: string }>;
  /** Hands an event to office.js. */
  __fireRichEvent?: (type: number, target: string, args: string) => void;
  /** How pressed buttons ended: 0 for a command that said it was over. */
  __commandsOver?: number[];
  external: unknown;
}

export function installNativeSeam(target: SeamWindow, options: SeamOptions): void {
  const RICH_API_REQUEST = 93;
  const SAVE_SETTINGS = 68;
  const RICH_API_EVENT = 33;
  const COMMAND_INVOKED = 39;
  const COMMAND_OVER = 94;
  const handlers = new Map<number, ((id: number, message: unknown) => void)[]>();
  /** The arrays of the native side have a toArray() method. */
  const native = (items: unknown[]): unknown[] => {
    const copy = items.slice();
    return Object.assign(items, { toArray: () => copy, dimensions: () => 1 });
  };
  const sets: Record<string, string> = {
    ExcelApi: options.excelApi,
    AddinCommands: '1.1',
    CustomXmlParts: '1.1',
    DelayForCellEdit: '1.1',
    DialogApi: '1.2',
    RichApiRuntime: '1.2',
    Settings: '1.1',
  };
  if (options.sharedRuntime) sets['SharedRuntime'] = '1.1';
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'stand-in',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.uiLocale,
    GetAppDataLocale: () => options.uiLocale,
    GetDocUrl: () => 'C:\\自评表.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'stand-in',
    GetInstanceId: () => 'stand-in',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17328.20000',
    GetOfficeTheme: () => undefined,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const later = (run: () => void): void => {
    setTimeout(run, 0);
  };
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${options.uiLocale}|telemetry||disableLogging|0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, params: unknown[], done: (answer: unknown) => void) => {
      if (id === SAVE_SETTINGS) {
        later(() => {
          done(native([0]));
        });
        return;
      }
      if (id === COMMAND_OVER) {
        (target.__commandsOver ??= []).push(Number(params[1]));
        later(() => {
          done(native([0]));
        });
        return;
      }
      if (id !== RICH_API_REQUEST) {
        later(() => {
          done(5000);
        });
        return;
      }
      const message = params[0] as unknown[];
      void target.__processQuery(String(message[4]), Number(message[6])).then((answer) => {
        done('body' in answer ? native([0, [200, [], answer.body]]) : native([answer.code, answer.message]));
      });
    },
    RegisterEvent: (
      id: number,
      _: unknown,
      handler: (id: number, message: unknown) => void,
      done: (code: number) => void,
    ) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      later(() => {
        done(0);
        if (id === COMMAND_INVOKED && options.firstClick !== undefined)
          handler(id, native(['click', options.firstClick, '{}']));
      });
    },
    UnregisterEvent: (id: number, _: unknown, done: (code: number) => void) => {
      handlers.delete(id);
      later(() => {
        done(0);
      });
    },
  };
  Object.defineProperty(target, 'external', { value: external, configurable: true, writable: true });
  target.__fireRichEvent = (type, id, args) => {
    for (const handler of handlers.get(RICH_API_EVENT) ?? []) {
      handler(RICH_API_EVENT, native([[65536, type, id, args, 1, false]]));
    }
  };
}
