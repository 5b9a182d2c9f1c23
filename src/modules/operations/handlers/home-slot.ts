import type { HomePart, HomeSlot, HomeTask } from '../../../platform/home/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { countToMend } from '../data/figures.ts'
import { words } from '../words.ts'

const outbox = '/kantor/surat/kotak-keluar'

/** What the homes of staff tell of the installation itself: what failed, and what is held back. */
export const homeSlot: HomeSlot = { act: 'process.read', changes: 'process.retry', read: toMend }

async function toMend({ var: { house, lang } }: Context): Promise<HomePart> {
  const { messages, heldBack, processes, broken } = await countToMend(house.db)
  const w = words(lang).atHome
  const failed = (task: Pick<HomeTask, 'act' | 'title' | 'note' | 'kind'>, count: number, href: string): HomeTask => ({
    ...{ ...task, urgency: 'failed' },
    waiting: [{ count, href }],
  })
  const letters = [
    failed({ act: 'outbox.send', ...w.messages, kind: 'wrong' }, messages, `${outbox}?keadaan=failed`),
    failed({ act: 'outbox.send', ...w.heldBack, kind: 'behind' }, heldBack, `${outbox}?keadaan=batas`),
  ]
  const work = failed({ act: 'process.retry', ...w.processes, kind: 'wrong' }, processes, '/kantor/proses')
  const integrity = failed({ act: 'integrity.check', ...w.integrity, kind: 'wrong' }, broken, '/kantor/proses/keutuhan')
  const alarms = broken > 0 ? [integrity] : []
  return { tasks: [...letters, work, ...alarms] }
}
