import type { RawBuilder } from 'kysely'
import type { Tx } from '../../database/open.ts'
import { secureChance, type Chance } from '../../keys/chance.ts'
import { spokenCode } from '../../keys/spoken-code.ts'
import { send } from '../../outbox/send.ts'
import type { Actor } from '../../policy/index.ts'
import { nameForMessage } from '../../text/name-for-message.ts'
import type { About, ConfirmationState, Kept } from '../confirmation.ts'
import { judgeNumber, leaveNumber, markHeldBack, type Met } from '../data/meet.ts'

/** A number that a response names, and how it is asked. */
export interface Question {
  responseId: string
  about: About
  /** Within what the numbers of one owner are counted, such as a season. */
  scopeId: string
  /** What the subject is for, such as a call: a newer one for the same stands in the place of one that was withdrawn. */
  purposeId: string
  /** E.164: the number that was given, if one was. */
  phone?: string
  /** Whether the owner has proved this number to be their own. */
  own: (phone: string) => RawBuilder<boolean>
  /** What is asked about: its name, and what the link shows. */
  kept: Kept
  /** What is asked, from the name as it may stand in a message and the link that answers. */
  message: (name: string, link: string) => string
  lang: 'id' | 'en'
  /** Who sends. */
  actor: Actor
  origin: string
  at: Temporal.Instant
  chance?: Chance
}

/** More numbers than this are not asked about one owner: the office's name must not be lent to strangers. */
const mostNumbers = 3
/** Nor is one number asked about more subjects than this in a day. */
const mostOfNumber = 3
/** Characters that answer for a phone: known to it only. */
const codeLength = 16

/**
 * Meets the number that is sent with a response, inside its transaction. The owner's own is proved by their sign-in. Any other
 * is asked whether what was sent is theirs, once; it is written to without consent, because without the answer nobody knows
 * whether consent was theirs. What a limit holds back waits in the outbox, and the office is told. Resolves to what the number
 * is worth now; a form that asks for none leaves its owner to speak for it.
 */
export async function meetNumber(tx: Tx, question: Question): Promise<ConfirmationState> {
  const { responseId, phone } = question
  if (!phone) {
    await leaveNumber(tx, responseId)
    return 'own'
  }
  const code = spokenCode(codeLength, question.chance ?? secureChance)
  const met = await judgeNumber(tx, { ...question, phone, code, most: mostNumbers })
  if (!met.fresh) return met.state
  const heldBack = await ask(tx, { ...question, phone }, met, code)
  if (!heldBack) return met.state
  if (heldBack !== met.heldBack) await markHeldBack(tx, met.id, heldBack)
  return 'held'
}

function ask(tx: Tx, question: Question & { phone: string }, { id, heldBack }: Met, code: string) {
  const { about, phone, kept, message, origin, lang, actor, at } = question
  const letter = {
    channel: 'whatsapp',
    recipient: phone,
    template: 'confirmation',
    lang,
    body: message(nameForMessage(kept.name), `${origin}/setuju/${code}`),
    about,
    key: `confirmation:${id}`,
    secret: true,
    cause: actor,
    mostToRecipient: mostOfNumber,
    heldBack,
  } as const
  return send(tx, letter, at)
}
