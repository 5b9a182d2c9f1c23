import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  Heading,
  Notice,
  Prose,
  TapLink,
  type Lang,
} from '../../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../../platform/staff-form/index.ts'
import { words } from '../words.ts'
import { forgotForm, passwordForm } from '../../sign-in/pages/sign-in-forms.ts'

export interface SetPasswordProps {
  lang: Lang
  code: string
  name: string
  email: string
  reset: boolean
  returned?: Returned<typeof passwordForm.fields>
}

/** Sets the first password, or a new one. What was typed into a password field is never sent back. */
export function SetPasswordPage({ lang, code, name, email, reset, returned }: SetPasswordProps) {
  const w = words(lang).invitation
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={w.for(name, email)}>{reset ? w.resetTitle : w.title}</Heading>
      <StaffFormView form={passwordForm} action={`/undangan/${code}`} {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.save}</Button>
        </Actions>
      </StaffFormView>
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
  returned?: Returned<typeof forgotForm.fields>
  /** A link was asked for, and this browser did not keep the address. */
  lost?: boolean
}

/** Asks for a link to a new password. */
export function ForgotPage({ lang, returned, lost }: ForgotProps) {
  const w = words(lang).forgot
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.title}</Heading>
      {lost && (
        <Notice kind="info" title={w.lostTitle}>
          {w.lost}
        </Notice>
      )}
      <StaffFormView form={forgotForm} action="/lupa-sandi" {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.next}</Button>
          <TapLink href="/masuk/petugas">{w.back}</TapLink>
        </Actions>
      </StaffFormView>
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
