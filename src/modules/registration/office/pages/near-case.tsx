import {
  Actions,
  Back,
  ButtonLink,
  Heading,
  KeyValue,
  Muted,
  Name,
  Prose,
  Section,
  Workspace,
  formatDate,
  type Lang,
} from '../../../../design/index.ts'
import { PersonalLink, phoneText, type Personal } from '../../../people/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import type { Case } from '../data/case.ts'
import { kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'
import { placeText, StateTile, whatsAppLink } from './cells.tsx'

export interface NearCaseProps {
  lang: Lang
  back: string
  shown: Case
  personal: Personal
  book: RegionBook
  /** Names of the documents that the last submission lacks; undefined for a draft. */
  missing?: string[]
}

/** A registration as an officer near it sees it: whom to call, how far it is, what is missing. Nothing of the answers. */
export function NearCasePage({ lang, back, shown, personal, book, missing }: NearCaseProps) {
  const w = words(lang)
  const title = shown.name ?? w.list.draftOf(shown.contact.name)
  const facts = [
    { term: w.list.state, detail: <StateTile state={shown.state} lang={lang} /> },
    { term: w.near.place, detail: placeText(shown, book, lang) },
    { term: w.near.changed, detail: formatDate(shown.changedAt, lang, 'datetime') },
  ]
  return (
    <Workspace>
      <Back href={back}>{w.case.back}</Back>
      <Heading over={shown.number ?? shown.draftCode}>
        <Name>{title}</Name>
      </Heading>
      <Section title={w.near.contact(kindWords(shown.kind, lang).contact)}>
        <ContactDetails {...{ shown, personal, lang }} />
      </Section>
      <Section title={w.near.facts}>
        <KeyValue items={facts} />
      </Section>
      {missing && (
        <Section title={w.near.missing} note={w.near.privacy}>
          {missing.length ? (
            <Prose>
              <ul>
                {missing.map(name => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </Prose>
          ) : (
            <p>{w.near.nothing}</p>
          )}
        </Section>
      )}
    </Workspace>
  )
}

/** Name and number of whom to call; once the number is shown, with the message that only has to be sent. */
export function ContactDetails({ shown, personal, lang }: { shown: Case; personal: Personal; lang: Lang }) {
  const w = words(lang).near
  const { name, phone } = shown.contact
  const message = shown.name ? w.message(shown.name) : words(lang).draft.message(shown.draftCode)
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
