import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  Heading,
  Hidden,
  Notice,
  Prose,
  TapLink,
  type Lang,
} from '../../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../../platform/staff-form/index.ts'
import { displayPhone } from '../../../../platform/text/phone.ts'
import type { Contact } from '../../rules/contact.ts'
import { words } from '../words.ts'
import type { SignInNews } from '../rules/news.ts'
import { codeForm, contactForm, staffSignInForm } from './sign-in-forms.ts'

export interface SignInProps {
  lang: Lang
  news?: SignInNews
  /** Where to return to. */
  to?: string
  returned?: Returned<typeof contactForm.fields>
  trial: boolean
}

/** Phone number or mail address; the code goes there. */
export function SignInPage({ lang, news, to, returned, trial }: SignInProps) {
  const w = words(lang).signIn
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={news === 'berakhir' ? undefined : w.first}>{w.title}</Heading>
      <News {...{ lang, news }} />
      <StaffFormView form={contactForm} action="/masuk" hidden={{ ke: to }} {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.next}</Button>
          <TapLink href={withReturn('/masuk/petugas', to)}>{w.staff}</TapLink>
          {trial && <TapLink href="/coba">{w.cast}</TapLink>}
        </Actions>
      </StaffFormView>
    </>
  )
}

/** What the page has to say before anything is typed. */
function News({ lang, news }: Pick<SignInProps, 'lang' | 'news'>) {
  const said = news && words(lang).signIn.news[news]
  return (
    said && (
      <Notice kind={news === 'dikenal' ? 'ok' : 'info'} title={said.title}>
        {said.text}
      </Notice>
    )
  )
}

export interface CodeProps {
  lang: Lang
  contact: Contact
  to?: string
  returned?: Returned<typeof codeForm.fields>
  /** Another code was sent a moment ago. */
  anew?: boolean
  /** Trial mode only: the code itself. */
  code?: string
}

/** The code that was sent. */
export function CodePage({ lang, contact, to, anew, returned, code }: CodeProps) {
  const w = words(lang).code
  const sent = contact.channel === 'email' ? w.sentEmail(contact.to) : w.sentPhone(displayPhone(contact.to))
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.title}</Heading>
      {anew && <Notice kind="ok" title={w.anew} live />}
      {code && (
        <Notice kind="info" title={w.trial(code)}>
          {w.trialWhy}
        </Notice>
      )}
      <StaffFormView
        {...{ form: codeForm, lang, returned }}
        action="/masuk/kode"
        hidden={{ kontak: contact.to, ke: to }}
        hints={{ kode: sent }}
      >
        <Actions>
          <Button icon="next">{w.next}</Button>
        </Actions>
      </StaffFormView>
      <form method="post" action="/masuk">
        <Hidden fields={{ kontak: contact.to, ...(to ? { ke: to } : {}) }} />
        <p>{w.none}</p>
        <Actions>
          <Button alt>{w.again}</Button>
          <TapLink href={withReturn('/masuk', to)}>{w.other}</TapLink>
        </Actions>
      </form>
    </>
  )
}

export interface StaffSignInProps {
  lang: Lang
  news?: SignInNews
  to?: string
  returned?: Returned<typeof staffSignInForm.fields>
  trial: boolean
}

/** Mail address and password. */
export function StaffSignInPage({ lang, news, to, returned, trial }: StaffSignInProps) {
  const { staff: w, signIn } = words(lang)
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.title}</Heading>
      <News {...{ lang, news }} />
      <StaffFormView form={staffSignInForm} action="/masuk/petugas" hidden={{ ke: to }} {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.next}</Button>
          <TapLink href="/lupa-sandi">{w.forgot}</TapLink>
          <TapLink href={withReturn('/masuk', to)}>{w.code}</TapLink>
          {trial && <TapLink href="/coba">{signIn.cast}</TapLink>}
        </Actions>
      </StaffFormView>
    </>
  )
}

/** What is gone from this device and what is not. */
export function SignedOutPage({ lang }: { lang: Lang }) {
  const w = words(lang).signedOut
  return (
    <>
      <Heading>{w.title}</Heading>
      <Prose>
        <p>{w.wiped}</p>
        <p>{w.kept}</p>
      </Prose>
      <Actions>
        <ButtonLink href="/masuk">{w.again}</ButtonLink>
      </Actions>
    </>
  )
}

/** An address of the door that remembers where to return to. */
export function withReturn(path: string, to: string | undefined): string {
  return to ? `${path}${path.includes('?') ? '&' : '?'}ke=${encodeURIComponent(to)}` : path
}
