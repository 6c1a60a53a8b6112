/**
 * Which files of dist/ stay when a new build takes their place. An Excel that has had the pane open since before an
 * update still asks for files of the build before: those with a hash in their names stay through one more build. What
 * belongs to which is kept in dist/built-files.json; building again without a change is no new build.
 */
const fs = require('node:fs');
const path = require('node:path');

const BUILT_FILES = 'built-files.json';
const HASHED = /\.[0-9a-f]{8}\.js(?:\.|$)/;

/** What the last build left behind; nothing where there was none. */
function lastBuilt(dist) {
  const file = path.join(dist, BUILT_FILES);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { now: [], before: [] };
}

/** What is there after a build that made these assets. */
function nextBuilt(last, assets) {
  const now = assets.filter((name) => HASHED.test(name)).sort();
  return { now, before: now.join() === last.now.join() ? last.before : last.now };
}

class BuiltFilesPlugin {
  constructor(dist) {
    this.last = lastBuilt(dist);
    const kept = new Set([...this.last.now, ...this.last.before]);
    /** For `output.clean`. */
    this.keep = (name) => kept.has(name);
  }

  apply(compiler) {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('BuiltFiles', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'BuiltFiles', stage }, (assets) => {
        const text = `${JSON.stringify(nextBuilt(this.last, Object.keys(assets)), null, 2)}\n`;
        compilation.emitAsset(BUILT_FILES, new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

module.exports = { BuiltFilesPlugin, nextBuilt };
