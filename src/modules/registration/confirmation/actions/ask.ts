import type { Tx } from '../../../../platform/database/open.ts'
import { send } from '../../../../platform/outbox/send.ts'
import { confirmationCode, secureChance, type Chance } from '../../rules/codes.ts'
import { nameForMessage } from '../../rules/name-for-message.ts'
import { insertConfirmation } from '../data/confirmations.ts'
import { words } from '../words.ts'

export interface Question {
  registrationId: string
  /** E.164: the number that was given for the representative. */
  phone: string
  /** Name of the pesantren. */
  name: string
  origin: string
  lang: 'id' | 'en'
  at: Temporal.Instant
  chance?: Chance
}

/** More numbers than this are not asked about one registration: the office's name must not be lent to strangers. */
const mostNumbers = 3

/**
 * Asks the representative's own phone whether the registration is theirs, once for each number; inside the transaction of
 * the submission. It is written to without consent, because without the answer nobody knows whether consent was theirs.
 */
export async function askRepresentative(tx: Tx, question: Question): Promise<void> {
  const { registrationId, phone, name, origin, lang, at } = question
  const code = confirmationCode(question.chance ?? secureChance)
  const id = await insertConfirmation(tx, { registrationId, phone, code, at, most: mostNumbers })
  if (!id) return
  const letter = {
    channel: 'whatsapp',
    recipient: phone,
    template: 'confirmation',
    lang,
    body: words(lang).message(nameForMessage(name), `${origin}/setuju/${code}`),
    about: { kind: 'registration', id: registrationId },
    key: `confirmation:${id}`,
    secret: true,
  } as const
  await send(tx, letter, at)
}
