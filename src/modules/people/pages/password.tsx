import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  Heading,
  Notice,
  Prose,
  TapLink,
  TextInput,
  type Lang,
} from '../../../design/index.ts'
import { words } from '../words.ts'

export interface SetPasswordProps {
  lang: Lang
  code: string
  name: string
  email: string
  reset: boolean
  problem?: string
  /** The sentence belongs to the second entry. */
  second?: boolean
}

/** Sets the first password, or a new one. What was typed into a password field is never sent back. */
export function SetPasswordPage({ lang, code, name, email, reset, problem, second }: SetPasswordProps) {
  const w = words(lang).invitation
  const field = second ? 'ulang' : 'sandi'
  return (
    <>
      <ErrorSummary errors={problem ? [{ href: `#${field}`, text: problem }] : []} />
      <Heading under={w.for(name, email)}>{reset ? w.resetTitle : w.title}</Heading>
      <form method="post" action={`/undangan/${code}`} noValidate>
        <TextInput
          id="sandi"
          label={w.password}
          hint={w.hint}
          error={second ? undefined : problem}
          type="password"
          autocomplete="new-password"
          maxLength={200}
          required
        />
        <TextInput
          id="ulang"
          label={w.again}
          error={second ? problem : undefined}
          type="password"
          autocomplete="new-password"
          maxLength={200}
          required
        />
        <Actions>
          <Button icon="next">{w.save}</Button>
        </Actions>
      </form>
    </>
  )
}

/** A link that was used, is too old, or never was. */
export function LinkGonePage({ lang }: { lang: Lang }) {
  const w = words(lang).invitation
  return (
    <>
      <Heading>{w.goneTitle}</Heading>
      <Prose>
        <p>{w.gone}</p>
      </Prose>
      <Actions>
        <ButtonLink href="/lupa-sandi">{w.goneNext}</ButtonLink>
        <TapLink href="/masuk/petugas">{w.goneSignIn}</TapLink>
      </Actions>
    </>
  )
}

export interface ForgotProps {
  lang: Lang
  typed?: string
  problem?: string
  /** A link was asked for, and this browser did not keep the address. */
  lost?: boolean
}

/** Asks for a link to a new password. */
export function ForgotPage({ lang, typed, problem, lost }: ForgotProps) {
  const w = words(lang).forgot
  return (
    <>
      <ErrorSummary errors={problem ? [{ href: '#surel', text: problem }] : []} />
      <Heading>{w.title}</Heading>
      {lost && (
        <Notice kind="info" title={w.lostTitle}>
          {w.lost}
        </Notice>
      )}
      <form method="post" action="/lupa-sandi" noValidate>
        <TextInput
          id="surel"
          label={w.email}
          hint={w.hint}
          error={problem}
          value={typed}
          type="email"
          autocomplete="username"
          maxLength={200}
          required
        />
        <Actions>
          <Button icon="next">{w.next}</Button>
          <TapLink href="/masuk/petugas">{w.back}</TapLink>
        </Actions>
      </form>
    </>
  )
}

/** The same for every address, whether it has an account or not. */
export function LinkSentPage({ lang, email }: { lang: Lang; email: string }) {
  const w = words(lang).forgot
  return (
    <>
      <Heading>{w.sentTitle}</Heading>
      <Prose>
        <p>{w.sent(email)}</p>
      </Prose>
      <Actions>
        <ButtonLink href="/masuk/petugas" alt>
          {w.back}
        </ButtonLink>
      </Actions>
    </>
  )
}
