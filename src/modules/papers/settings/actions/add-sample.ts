import { businessDay } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { recordAll, type Act } from '../../../../platform/ledger/record.ts'
import { system } from '../../../../platform/policy/index.ts'
import { paperKinds } from '../../kinds.ts'
import { insertLetterhead } from '../data/letterheads.ts'
import { insertSigner } from '../data/signers.ts'
import { inWords } from '../rules/position.ts'
import { words } from '../words.ts'

const names = ['Nia Kurniasih', 'Dadang Sutisna', 'Euis Komariah', 'Cecep Hidayat', 'Tuti Alawiyah', 'Ujang Saepudin']

/**
 * Gives a trial a letterhead and who signs for every position that a kind of paper names, all of them made up and said to be,
 * so that papers can be made. An installation that is used in earnest begins with none.
 */
export async function addSampleSettings(tx: Tx, at: Temporal.Instant): Promise<void> {
  const { sample } = words('id')
  const period = { beginsOn: businessDay(at).date.with({ month: 1, day: 1 }).toString(), endsOn: null }
  const letterhead = { above: [sample.above], office: sample.office, below: [sample.below] }
  const id = await insertLetterhead(tx, { ...letterhead, ...period }, { at })
  const acts: Act[] = [{ act: 'letterhead.added', subjectKind: 'letterhead', subjectId: id, actor: system, at }]
  const positions = new Set(['kepala-dinas', ...paperKinds().flatMap(({ position }) => position ?? [])])
  for (const [n, position] of [...positions].entries()) {
    const name = `${names[n % names.length]} ${sample.mark}`
    const signer = { position, title: inWords(position), name, number: sample.number, place: 'Bandung' }
    const subjectId = await insertSigner(tx, { ...signer, ...period }, { at })
    acts.push({ act: 'signer.added', subjectKind: 'signer', subjectId, actor: system, at })
  }
  await recordAll(tx, acts)
}
