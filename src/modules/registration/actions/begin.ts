import type { House } from '../../../platform/web/context.ts'
import { date } from '../../../platform/clock/clock.ts'
import { secureChance, type Chance } from '../../../platform/keys/chance.ts'
import { type Actor, demand } from '../../../platform/policy/index.ts'
import { freezeForm, isOpen, type ApplicantKind, type Call } from '../../programmes/index.ts'
import { insertDraft, readRunning, type OwnRegistration } from '../data/own.ts'
import { draftCode } from '../rules/codes.ts'
import { policy } from '../rules/policy.ts'
import type { Refusal } from './refusal.ts'

const tries = 8

/** What one registers for, and as what. */
export interface Beginning {
  call: Call
  /** Unless said the first that the call takes, or the one that runs. */
  kind?: ApplicantKind
}

export type Begun =
  | OwnRegistration
  | Refusal
  /** The call does not take such applicants. */
  | { refused: 'kind' }
  /** One as another kind runs, and would have to be withdrawn first. */
  | { refused: 'other-kind'; running: OwnRegistration }

/**
 * Begins the actor's registration for a call. Sent three times it begins one: the running one comes back, unless it is one as
 * another kind. Those for other calls stay as they are.
 */
export async function begin(
  { db }: Pick<House, 'db'>,
  actor: Actor & { personId: string },
  { call, kind: asked }: Beginning,
  now: Temporal.Instant,
  chance: Chance = secureChance,
): Promise<Begun> {
  demand(policy, actor, 'registration.own')
  const kind = asked ?? call.applicants[0]!
  if (!call.applicants.includes(kind)) return { refused: 'kind' }
  const begun = await readRunning(db, actor.personId, call.id)
  if (begun) return asKind(begun, asked)
  if (call.window && !isOpen(call.window, now)) return { refused: 'window', window: call.window }
  await db.transaction().execute(async tx => {
    await freezeForm(tx, call.formVersionId, date(now))
    // A short code may be taken; another person's draft of the same moment is no reason to try again.
    for (let n = 0; n < tries; n++) {
      const draft = {
        seasonId: call.seasonId,
        callId: call.id,
        kind,
        formVersionId: call.formVersionId,
        ownerId: actor.personId,
        draftCode: draftCode(chance),
        sample: actor.sample === true,
        at: now,
      }
      if ((await insertDraft(tx, draft)) || (await readRunning(tx, actor.personId, call.id))) return
    }
  })
  const mine = await readRunning(db, actor.personId, call.id)
  return mine ? asKind(mine, asked) : { refused: 'no-registration' }
}

function asKind(running: OwnRegistration, kind?: ApplicantKind): Begun {
  return kind === undefined || running.kind === kind ? running : { refused: 'other-kind', running }
}
