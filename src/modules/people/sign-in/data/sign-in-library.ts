import { betterAuth } from 'better-auth'
import { cookiePrefix, isSecure } from '../../../../platform/session/session-cookie.ts'
import type { House } from '../../../../platform/web/context.ts'
import { sessionSeconds } from '../../rules/limits.ts'

/**
 * The sign-in library on our tables. It makes and compares the hashes of passwords, and cookies and sessions are kept in its
 * form, so that what it offers besides can be added; its own addresses are not served. Codes are ours (decision 0016): it
 * keeps one for each number, ours belong to a browser.
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
    emailAndPassword: { enabled: true, disableSignUp: true },
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

export type SignIn = ReturnType<typeof makeSignIn>

const made = new WeakMap<House, SignIn>()

/** The library of this house, made at first use. */
export function signInOf(house: House): SignIn {
  const known = made.get(house) ?? makeSignIn(house)
  made.set(house, known)
  return known
}
