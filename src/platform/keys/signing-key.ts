import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { join } from 'node:path'
import { kept } from '../env/env.ts'

/** The installation's Ed25519 key: signs receipts and ledger checkpoints. */
export interface SigningKey {
  /** First 8 bytes of SHA-256 of the raw public key, in hex. Stands on every receipt. */
  id: string
  /** The raw 32 bytes of the public key, base64url. */
  publicKey: string
  sign(bytes: Uint8Array): Uint8Array
  verify(bytes: Uint8Array, signature: Uint8Array): boolean
}

/** Reads the key from SIGNING_KEY (PKCS#8 PEM) or makes one under DATA_DIR, shared by all processes. */
export function readSigningKey(dataDir: string, env: NodeJS.ProcessEnv = process.env): SigningKey {
  const pem = env.SIGNING_KEY ?? kept(join(dataDir, 'keys'), 'signing-key.pem', makePem)
  return signingKey(createPrivateKey(pem))
}

function makePem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
  const raw = publicKey.export({ format: 'jwk' }).x!
  return {
    id: createHash('sha256').update(Buffer.from(raw, 'base64url')).digest('hex').slice(0, 16),
    publicKey: raw,
    sign: bytes => sign(null, bytes, privateKey),
    verify: (bytes, signature) => verify(null, bytes, publicKey, signature),
  }
}
