import { betterAuth } from 'better-auth'
import { emailOTP, phoneNumber } from 'better-auth/plugins'
import { cookiePrefix, isSecure } from '../../../platform/session/session-cookie.ts'
import type { House } from '../../../platform/web/context.ts'
import type { Lang } from '../../../design/index.ts'
import { codeSeconds, codeTries, sessionSeconds } from '../rules/limits.ts'
import { standInEmail } from '../rules/contact.ts'
import { maskedPhone } from '../rules/phone.ts'
import { shortestPassword } from '../rules/password.ts'
import { sendCode } from './send-code.ts'

/**
 * The sign-in library on our tables. It keeps passwords, codes and sessions; its own addresses are not served: it is only
 * called by our handlers of ordinary form posts.
 */
function makeSignIn(house: House) {
  return betterAuth({
    baseURL: house.env.origin,
    secret: house.env.sessionSecret,
    database: { db: house.db, type: 'postgres' },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      // Left empty by the library: a trigger makes the person in the same statement.
      additionalFields: { personId: { type: 'string', fieldName: 'person_id', required: false, input: false } },
    },
    session: {
      expiresIn: sessionSeconds,
      fields: {
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: { modelName: 'credential', fields: credentialFields },
    verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    plugins: [
      phoneNumber({
        otpLength: 6,
        expiresIn: codeSeconds,
        allowedAttempts: codeTries,
        sendOTP: ({ phoneNumber: to, code }, ctx) =>
          sendCode(house, { channel: 'whatsapp', to }, code, spoken(ctx?.headers)),
        signUpOnVerification: { getTempEmail: standInEmail, getTempName: maskedPhone },
        schema: { user: { fields: { phoneNumber: 'phone_number', phoneNumberVerified: 'phone_number_verified' } } },
      }),
      emailOTP({
        otpLength: 6,
        expiresIn: codeSeconds,
        allowedAttempts: codeTries,
        sendVerificationOTP: ({ email, otp }, ctx) =>
          sendCode(house, { channel: 'email', to: email }, otp, spoken(ctx?.headers)),
      }),
    ],
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure(house.env),
      database: { generateId: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

const credentialFields = {
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
}

/** The reader's language travels to the message in this header. */
function spoken(headers: Headers | undefined): Lang {
  return headers?.get('accept-language') === 'en' ? 'en' : 'id'
}

export type SignIn = ReturnType<typeof makeSignIn>

const made = new WeakMap<House, SignIn>()

/** The library of this house, made at first use. */
export function signInOf(house: House): SignIn {
  const known = made.get(house) ?? makeSignIn(house)
  made.set(house, known)
  return known
}
