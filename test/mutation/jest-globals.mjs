/**
 * What jest gives a test file as globals, from jest's own packages: test, describe, their `each` and `skip`, the four
 * hooks, expect. A test file that needs more of jest cannot be run without it.
 */

const noHooks = () => ({ before: [], beforeEach: [], after: [], afterEach: [] });

/**
 * @param load `require` of the project
 * @param collect is given each test's name, its function and the group that it stands in
 */
export function installGlobals(load, collect) {
  const { expect } = load('expect');
  const { bind } = load('jest-each');
  let names = [];
  let scope = { parent: null, hooks: noHooks() };

  const test = (name, run) => collect([...names, String(name)].join(' › '), run, scope);
  test.skip = () => undefined;
  test.each = bind(test);
  test.skip.each = bind(test.skip);

  const describe = (name, body) => {
    const outer = scope;
    names = [...names, String(name)];
    scope = { parent: outer, hooks: noHooks() };
    body();
    scope = outer;
    names = names.slice(0, -1);
  };
  describe.skip = () => undefined;
  describe.each = bind(describe, false);

  Object.assign(globalThis, {
    expect,
    test,
    it: test,
    describe,
    beforeAll: (run) => scope.hooks.before.push(run),
    afterAll: (run) => scope.hooks.after.push(run),
    beforeEach: (run) => scope.hooks.beforeEach.push(run),
    afterEach: (run) => scope.hooks.afterEach.push(run),
  });
}

/** A group and those around it, the outermost first. */
export function scopesOf(scope) {
  return scope === null ? [] : [...scopesOf(scope.parent), scope];
}
