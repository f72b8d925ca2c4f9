/**
 * A chart of the tally, as the server draws it; the tables beside it say the same in figures. It can be saved as it is, or as
 * a picture for programs that take no SVG.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Image20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useLook } from '../../view/look/look.js';
import type { OfferedWorkbook } from '../api/client.js';
import { DownloadButton } from '../file/download-button.js';
import { saveFile } from '../file/save-file.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({ chart: { display: 'block', maxWidth: '100%', height: 'auto', padding: '8px' } });

interface ChartProps {
  readonly chart: OfferedWorkbook;
  readonly title: string;
}

export function Chart({ chart, title }: ChartProps) {
  const look = useLook();
  const styles = useStyles();
  const image = useRef<HTMLImageElement>(null);
  const words = useWording().t.publication;
  const savePng = async () => {
    const content = image.current && (await pictureOf(image.current));
    if (content) saveFile({ name: `${title.replace(/[\\/:*?"<>|]/g, '')}.png`, content });
  };
  return (
    <figure className={look.group} style={{ margin: 0 }}>
      <div className={look.sideways} tabIndex={0} role="region" aria-label={words.chartOf(title)}>
        <img ref={image} className={styles.chart} src={chart.address} alt={words.chartOf(title)} loading="lazy" />
      </div>
      <div className={mergeClasses(look.row)}>
        <DownloadButton workbook={chart} size="small" label={words.saveChartOf(words.saveSvg, title)}>
          {words.saveSvg}
        </DownloadButton>
        <Button
          size="small"
          icon={<Image20Regular />}
          aria-label={words.saveChartOf(words.savePng, title)}
          onClick={() => void savePng()}
        >
          {words.savePng}
        </Button>
      </div>
    </figure>
  );
}

/** Twice as fine as it is shown: it is printed. */
const FINENESS = 2;

function pictureOf(image: HTMLImageElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * FINENESS;
  canvas.height = image.naturalHeight * FINENESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
