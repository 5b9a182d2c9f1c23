import { numberEvents, type NamedBefore } from '../../../../platform/confirmation/index.ts'
import { historyOf as stepsOf } from '../../../../platform/life/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { maskedPhone } from '../../../people/index.ts'
import { timeline } from '../../../programmes/index.ts'
import { registrationLife } from '../../rules/life.ts'
import { numbersNamed } from '../../confirmation/data/asked.ts'
import { receiptPath, receiptsOf } from '../../../../platform/receipt/index.ts'
import type { Case } from '../data/case.ts'
import { newestFirst, type Happened } from '../rules/history.ts'

/** Everything that happened to a registration: its steps, its receipts, and the moves of its window. */
export async function historyOf(c: Context, shown: Case, seasonId: string): Promise<Happened[]> {
  const { db } = c.var.house
  const [steps, receipts, stages, asked] = await Promise.all([
    stepsOf(db, registrationLife, shown.id),
    receiptsOf(db, shown.responseId),
    timeline(db, seasonId),
    numbersNamed(db, shown.responseId),
  ])
  const moves = stages.filter(stage => stage.id === shown.stageId).flatMap(stage => stage.moves)
  return newestFirst([
    { kind: 'started', at: shown.startedAt },
    ...moves.filter(move => move.adopted && move.old).map(move => windowMove(c, move)),
    ...steps.map(step => ({
      kind: 'moved' as const,
      at: step.at,
      move: `${step.from}-${step.to}`,
      who: step.actor,
      reason: step.reason,
    })),
    ...asked.flatMap(happenedTo),
    ...receipts.toReversed().map(({ submittedAt, sequence, number, code }) => ({
      kind: 'receipt' as const,
      at: submittedAt,
      sequence,
      href: receiptPath({ number, code }),
    })),
  ])
}

function happenedTo(named: NamedBefore): Happened[] {
  const phone = maskedPhone(named.phone)
  return numberEvents(named).map(event => ({ kind: 'confirmation' as const, ...event, phone }))
}

type Move = Awaited<ReturnType<typeof timeline>>[number]['moves'][number]

function windowMove(c: Context, move: Move): Happened {
  const { window, reason, source, actor, at } = move
  return { kind: 'window', at, closes: window.closesAt, reason: reason[c.var.lang], source, who: actor }
}
