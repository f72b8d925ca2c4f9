/**
 * A backup or a restore in a process of its own, so that a test can kill it: `node backup-child.js WHAT URL FILE`. Tells
 * its parent of every step.
 */
import { restoreBackup } from '../../../server/backup/restore-backup.js';
import { writeBackup } from '../../../server/backup/write-backup.js';

const [, , what, url = '', file = ''] = process.argv;
const told = (message: string) => new Promise<void>((done) => process.send?.(message, () => done()));
const progress = { begin: () => undefined, step: () => void told('step') };

if (what === 'backup') await writeBackup(url, file, { replace: false, createdAt: new Date(0), progress });
else await restoreBackup(url, file, progress);
await told('done');
process.disconnect();
