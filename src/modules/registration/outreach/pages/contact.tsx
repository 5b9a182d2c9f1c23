import {
  Actions,
  Back,
  Button,
  ButtonLink,
  Columns,
  ErrorSummary,
  Heading,
  KeyValue,
  Muted,
  Name,
  Notice,
  Prose,
  Section,
  Status,
  TapLink,
  Workspace,
  type Lang,
} from '../../../../design/index.ts'
import { SubjectHistory, type HistoryEntry } from '../../../../platform/history/index.ts'
import { errorsOf, StaffFormView, versionOf, type Returned } from '../../../../platform/staff-form/index.ts'
import { displayPhone } from '../../../../platform/text/phone.ts'
import { whatsAppOf, whatsAppShare } from '../../../../platform/text/whatsapp.ts'
import { PersonalLink, phoneText, type Personal } from '../../../people/index.ts'
import type { PesantrenToCall } from '../data/rows.ts'
import { standingKinds } from '../rules/outcomes.ts'
import { outreachPath } from '../rules/paths.ts'
import { words } from '../words.ts'
import { contactForm, type ContactFields } from './form.ts'

export interface ContactPageProps {
  lang: Lang
  pesantren: PesantrenToCall
  /** The number to call. */
  phone?: string
  personal: Personal
  /** What is written to it, while the call is open and it has not registered. */
  message?: string
  /** How the call stands where nothing can be written any more, or not yet. */
  notOpen?: string
  /** What came of the contacts so far. */
  entries: HistoryEntry[]
  /** The last entry for this call. */
  lastId?: string
  /** The query of the list, to go back into it. */
  query: string
  /** An outcome was written down just now. */
  saved?: boolean
  returned?: Returned<ContactFields>
}

/** One pesantren that has not registered: how to reach it, what to write, and what came of it. */
export function ContactPage(props: ContactPageProps) {
  const { lang, pesantren, message, notOpen, entries, query, saved, returned } = props
  const w = words(lang)
  const back = outreachPath + query
  return (
    <Workspace>
      <Back href={back}>{w.page.back}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      {saved && (
        <Notice kind="ok" title={w.page.saved} live>
          {w.page.savedNext} <a href={back}>{w.page.next}</a>
        </Notice>
      )}
      <Heading over={pesantren.nspp ? `${w.nspp} ${pesantren.nspp}` : undefined} under={pesantren.address ?? undefined}>
        <Name>{pesantren.name}</Name>
      </Heading>
      <Standing {...{ lang, pesantren, notOpen }} />
      <Columns>
        <div>
          <Section title={w.page.contact}>
            <Reach {...props} />
          </Section>
          {message && <Message lang={lang} message={message} />}
        </div>
        {message && (
          <Section title={w.page.outcome} id="hasil">
            <OutcomeForm {...props} />
          </Section>
        )}
      </Columns>
      <Section title={w.page.history}>
        {entries.length > 0 ? <SubjectHistory lang={lang} entries={entries} /> : <Muted>{w.page.nothing}</Muted>}
      </Section>
    </Workspace>
  )
}

function Standing({ lang, pesantren, notOpen }: Pick<ContactPageProps, 'lang' | 'pesantren' | 'notOpen'>) {
  const w = words(lang)
  if (pesantren.standing === 'registered')
    return (
      <Notice kind="ok" title={w.page.registered}>
        {w.page.registeredNext}
      </Notice>
    )
  return notOpen ? (
    <Notice kind="info" title={notOpen}>
      {w.notOpen}
    </Notice>
  ) : null
}

/** What is written, to be read before it is sent, and to be copied. */
function Message({ lang, message }: { lang: Lang; message: string }) {
  const w = words(lang).page
  return (
    <Section title={w.message} note={w.messageNote}>
      <Prose>
        {message.split('\n\n').map(line => (
          <p key={line}>{line}</p>
        ))}
      </Prose>
    </Section>
  )
}

/** The number, once somebody asks for it, with WhatsApp and the call that only have to be begun. */
function Reach({ lang, pesantren, phone, personal, message }: ContactPageProps) {
  const w = words(lang)
  const { standing } = pesantren
  const items = [
    { term: w.standing, detail: <Status kind={standingKinds[standing]}>{w.standings[standing]}</Status> },
    { term: w.phone, detail: phone ? phoneText(phone, personal) : <Muted>{w.page.noPhone}</Muted> },
  ]
  const seen = personal.shown ? phone : undefined
  const written = message && (phone ? whatsAppOf(seen, message) : whatsAppShare(message))
  return (
    <>
      <KeyValue items={items} />
      {phone && <PersonalLink {...{ personal, lang }} />}
      {!phone && message && <Muted small>{w.page.noPhoneHint}</Muted>}
      {(written ?? seen) && (
        <Actions>
          {written && (
            <ButtonLink href={written} alt>
              {w.whatsapp}
            </ButtonLink>
          )}
          {seen && <TapLink href={`tel:${seen}`}>{w.page.call(displayPhone(seen))}</TapLink>}
        </Actions>
      )}
    </>
  )
}

function OutcomeForm({ lang, pesantren, lastId, query, returned }: ContactPageProps) {
  const form = { form: contactForm, lang, returned, version: versionOf(lastId) }
  return (
    <StaffFormView {...form} action={`${outreachPath}/${pesantren.id}${query}`}>
      <Actions>
        <Button>{words(lang).form.save}</Button>
      </Actions>
    </StaffFormView>
  )
}
