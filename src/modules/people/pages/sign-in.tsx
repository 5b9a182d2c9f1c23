import {
  Actions,
  Button,
  ButtonLink,
  CodeInput,
  ErrorSummary,
  Heading,
  Hidden,
  Notice,
  Prose,
  TapLink,
  TextInput,
  type Lang,
} from '../../../design/index.ts'
import { displayPhone } from '../rules/phone.ts'
import type { Contact } from '../rules/contact.ts'
import { words } from '../words.ts'

/** What the sign-in page may have to say first, by its name in the address. */
export const newsNames = ['tiada', 'kuki', 'dikenal', 'usang'] as const
export type SignInNews = (typeof newsNames)[number]

export interface SignInProps {
  lang: Lang
  news?: SignInNews
  /** What was typed. */
  typed?: string
  /** Where to return to. */
  to?: string
  problem?: string
  trial: boolean
}

/** Phone number or mail address; the code goes there. */
export function SignInPage({ lang, news, typed, to, problem, trial }: SignInProps) {
  const w = words(lang).signIn
  return (
    <>
      <ErrorSummary errors={problem ? [{ href: '#kontak', text: problem }] : []} />
      <Heading under={w.first}>{w.title}</Heading>
      {news && (
        <Notice kind={news === 'dikenal' ? 'ok' : 'info'} title={w.news[news].title}>
          {w.news[news].text}
        </Notice>
      )}
      <form method="post" action="/masuk" noValidate>
        <Hidden fields={to ? { ke: to } : {}} />
        <TextInput
          id="kontak"
          label={w.label}
          hint={w.hint}
          error={problem}
          value={typed}
          autocomplete="username"
          inputMode="email"
          maxLength={200}
          required
        />
        <Actions>
          <Button icon="next">{w.next}</Button>
          <TapLink href={withReturn('/masuk/petugas', to)}>{w.staff}</TapLink>
          {trial && <TapLink href="/coba">{w.cast}</TapLink>}
        </Actions>
      </form>
    </>
  )
}

export interface CodeProps {
  lang: Lang
  contact: Contact
  to?: string
  typed?: string
  problem?: string
  /** Trial mode only: the code itself. */
  code?: string
}

/** The code that was sent. */
export function CodePage({ lang, contact, to, typed, problem, code }: CodeProps) {
  const w = words(lang).code
  const sent = contact.channel === 'email' ? w.sentEmail(contact.to) : w.sentPhone(displayPhone(contact.to))
  return (
    <>
      <ErrorSummary errors={problem ? [{ href: '#kode', text: problem }] : []} />
      <Heading>{w.title}</Heading>
      {code && (
        <Notice kind="info" title={w.trial(code)}>
          {w.trialWhy}
        </Notice>
      )}
      <form method="post" action="/masuk/kode" noValidate>
        <Hidden fields={{ kontak: contact.to, ...(to ? { ke: to } : {}) }} />
        <CodeInput
          id="kode"
          label={w.label}
          hint={sent}
          error={problem}
          value={typed}
          autocomplete="one-time-code"
          maxLength={300}
          required
        />
        <Actions>
          <Button icon="next">{w.next}</Button>
        </Actions>
      </form>
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
  typed?: string
  to?: string
  problem?: string
}

/** Mail address and password. */
export function StaffSignInPage({ lang, typed, to, problem }: StaffSignInProps) {
  const w = words(lang).staff
  return (
    <>
      <ErrorSummary errors={problem ? [{ href: '#surel', text: problem }] : []} />
      <Heading>{w.title}</Heading>
      <form method="post" action="/masuk/petugas" noValidate>
        <Hidden fields={to ? { ke: to } : {}} />
        <TextInput
          id="surel"
          label={w.email}
          error={problem}
          value={typed}
          type="email"
          autocomplete="username"
          maxLength={200}
          required
        />
        <TextInput
          id="sandi"
          label={w.password}
          type="password"
          autocomplete="current-password"
          maxLength={200}
          required
        />
        <Actions>
          <Button icon="next">{w.next}</Button>
          <TapLink href="/lupa-sandi">{w.forgot}</TapLink>
          <TapLink href={withReturn('/masuk', to)}>{w.code}</TapLink>
        </Actions>
      </form>
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
