/** Points earned per block against their weights: a bar for each, with the printed points as a notch where they differ. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BlockPoints } from '../../core/model/scored-form';
import { points } from '../session/figures';
import { useWords } from '../parts/pane-context';

const NAME_WIDTH = 72;
const BAR_WIDTH = 120;
const FIGURE_WIDTH = 68;
const ROW = 20;

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxWidth: '340px', height: 'auto', marginTop: '8px' },
  text: { fill: tokens.colorNeutralForeground1, fontSize: '11px', fontFamily: tokens.fontFamilyBase },
  track: {
    fill: tokens.colorNeutralBackground5,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '0.5px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  earned: {
    fill: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  printed: {
    fill: tokens.colorPaletteRedForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

export function FormPicture({ blocks }: { readonly blocks: readonly BlockPoints[] }): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  if (blocks.length === 0) return null;
  const widest = Math.max(1, ...blocks.flatMap((block) => [block.weight, block.printed, block.recomputed]));
  const scale = (value: number): number => (Math.max(0, value) / widest) * BAR_WIDTH;
  const describe = (block: BlockPoints): string =>
    t(block.printed === block.recomputed ? 'pictureBlock' : 'pictureBlockChanged', {
      name: block.name,
      printed: points(block.printed),
      recomputed: points(block.recomputed),
      weight: points(block.weight),
    });
  const label = t('pictureLabel', { blocks: blocks.map(describe).join('；') });
  const width = NAME_WIDTH + BAR_WIDTH + FIGURE_WIDTH;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${String(width)} ${String(blocks.length * ROW)}`}
      role="img"
      aria-label={label}
    >
      {blocks.map((block, index) => {
        const top = index * ROW;
        return (
          <g key={`${block.name}:${String(index)}`} aria-hidden>
            <text className={styles.text} x={0} y={top + 14}>
              {shortName(block.name)}
            </text>
            <rect
              className={styles.track}
              x={NAME_WIDTH}
              y={top + 5}
              width={scale(block.weight)}
              height={10}
              rx={2}
            />
            <rect
              className={styles.earned}
              x={NAME_WIDTH}
              y={top + 5}
              width={scale(block.recomputed)}
              height={10}
              rx={2}
            />
            {block.printed !== block.recomputed && (
              <rect
                className={styles.printed}
                x={NAME_WIDTH + scale(block.printed) - 1}
                y={top + 2}
                width={2}
                height={16}
              />
            )}
            <text className={styles.text} x={NAME_WIDTH + BAR_WIDTH + 6} y={top + 14}>
              {`${points(block.recomputed)}/${points(block.weight)}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A block's name without its trailing figure, short enough for its column. */
function shortName(name: string): string {
  const bare = name.replace(/[（(]?\d.*$/, '').replace(/指标$/, '') || name;
  return bare.length > 6 ? `${bare.slice(0, 5)}…` : bare;
}
