import type { HomePart, HomeSlot, HomeTask } from '../../../platform/home/index.ts'
import { may } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { countToMend } from '../data/figures.ts'
import { words } from '../words.ts'

const outbox = '/kantor/surat/kotak-keluar'

/** What the homes of staff tell of the installation itself: what failed, and what is held back. */
export const homeSlot: HomeSlot = { act: 'process.read', changes: 'process.retry', read: toMend }

async function toMend({ var: { house, lang, actor } }: Context): Promise<HomePart> {
  const { messages, heldBack, processes, broken } = await countToMend(house.db)
  const w = words(lang).atHome
  const failed = (task: Pick<HomeTask, 'title' | 'note' | 'kind'>, count: number, href: string): HomeTask => ({
    ...{ ...task, urgency: 'failed' },
    waiting: [{ count, href }],
  })
  const letters = [
    failed({ ...w.messages, kind: 'wrong' }, messages, `${outbox}?keadaan=failed`),
    failed({ ...w.heldBack, kind: 'behind' }, heldBack, `${outbox}?keadaan=batas`),
  ]
  const work = failed({ ...w.processes, kind: 'wrong' }, processes, '/kantor/proses')
  const integrity = failed({ ...w.integrity, kind: 'wrong' }, broken, '/kantor/proses/keutuhan')
  const alarms = broken > 0 ? [integrity] : []
  return { tasks: [...(may(house.policy, actor, 'outbox.read') ? letters : []), work, ...alarms] }
}
