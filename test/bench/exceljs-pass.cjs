/** The usual way: exceljs loads each workbook whole and saves it again. */
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const ExcelJS = require('exceljs');

async function main([path, target]) {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  for (const file of files) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    await workbook.xlsx.writeFile(target);
  }
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
});
