import type { Tx } from '../../../../platform/database/open.ts'
import { send } from '../../../../platform/outbox/send.ts'
import type { Actor } from '../../../../platform/policy/actor.ts'
import { secureChance, type Chance } from '../../../../platform/keys/chance.ts'
import { confirmationCode } from '../../rules/codes.ts'
import { nameForMessage } from '../../rules/name-for-message.ts'
import { leaveNumber, markHeldBack, meetNumber, type ConfirmationState, type Met } from '../data/confirmations.ts'
import type { ApplicantKind } from '../../../programmes/index.ts'
import { kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'

export interface Question {
  registrationId: string
  /** E.164: the number that was given for the representative, if one was. */
  phone?: string
  /** What the applicant is called, and what kind it is. */
  name: string
  kind: ApplicantKind
  /** Who registers. */
  actor: Actor
  origin: string
  lang: 'id' | 'en'
  at: Temporal.Instant
  chance?: Chance
}

/** More numbers than this are not asked about one registrant: the office's name must not be lent to strangers. */
const mostNumbers = 3
/** Nor is one number asked about more registrations than this in a day. */
const mostOfNumber = 3

/**
 * Meets the number that a submission names for the representative, inside its transaction. The owner's own is proved by
 * their sign-in. Any other is asked whether the registration is theirs, once; it is written to without consent, because
 * without the answer nobody knows whether consent was theirs. What a limit holds back waits in the outbox, and the office is
 * told. Resolves to what the number is worth now; a form that asks for none leaves its owner to speak for it.
 */
export async function meetRepresentative(tx: Tx, question: Question): Promise<ConfirmationState> {
  const { registrationId, phone, at } = question
  if (!phone) {
    await leaveNumber(tx, registrationId)
    return 'own'
  }
  const code = confirmationCode(question.chance ?? secureChance)
  const met = await meetNumber(tx, { registrationId, phone, code, at, most: mostNumbers })
  if (!met.fresh) return met.state
  const heldBack = await ask(tx, { ...question, phone }, met, code)
  if (!heldBack) return met.state
  if (heldBack !== met.heldBack) await markHeldBack(tx, met.id, heldBack)
  return 'held'
}

function ask(tx: Tx, question: Question & { phone: string }, { id, heldBack }: Met, code: string) {
  const { registrationId, phone, name, kind, origin, lang, actor, at } = question
  const letter = {
    channel: 'whatsapp',
    recipient: phone,
    template: 'confirmation',
    lang,
    body: words(lang).message(nameForMessage(name), kindWords(kind, lang).contact, `${origin}/setuju/${code}`),
    about: { kind: 'registration', id: registrationId },
    key: `confirmation:${id}`,
    secret: true,
    cause: actor,
    mostToRecipient: mostOfNumber,
    heldBack,
  } as const
  return send(tx, letter, at)
}
