import { Actions, ButtonLink, KeyValue, Muted, type Lang } from '../../../../design/index.ts'
import type { Personal } from '../rules/personal.ts'
import { whatsAppLink } from '../../../../platform/text/whatsapp.ts'
import { words } from '../words.ts'
import { PersonalLink, phoneText } from './personal.tsx'

export interface ContactDetailsProps {
  contact: { name: string; phone: string | null }
  /** What is written to them. */
  message: string
  personal: Personal
  lang: Lang
}

/** Name and number of whom to call; once the number is shown, with the message that only has to be sent. */
export function ContactDetails({ contact, message, personal, lang }: ContactDetailsProps) {
  const w = words(lang).contact
  const { name, phone } = contact
  return (
    <>
      <KeyValue
        items={[
          { term: w.name, detail: name },
          { term: w.phone, detail: phone ? phoneText(phone, personal) : <Muted>{w.noPhone}</Muted> },
        ]}
      />
      {phone && <PersonalLink {...{ personal, lang }} />}
      {phone && personal.shown && (
        <Actions>
          <ButtonLink href={whatsAppLink(phone, message)} alt>
            {w.whatsapp}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}
