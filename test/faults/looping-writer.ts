/** A process that writes two contents over one file in turn until it is killed. Arguments: the file, the size. */
import { writeBytes } from '../../src/cli/write-file';

const [, , file = '', size = '0'] = process.argv;
const contents = [1, 2].map((sign) => new Uint8Array(Number(size)).fill(sign));

async function loop(): Promise<never> {
  for (;;) {
    for (const content of contents) {
      await writeBytes(file, content);
      process.stdout.write('.');
    }
  }
}

void loop();
