// Generated from backend/openapi.json by `npm run client`.

export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Answers as long as the process can answer at all. It asks nothing of any dependency, so a lost one never makes
         *     an orchestrator restart every instance.
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it serve requests?
         * @description Asks each dependency and tells how long it took. 503 `dependency_unavailable` names those that are down, or says
         *     that the instance is stopping; route requests elsewhere until it is 200 again. A file storage that is down is told, and
         *     is no reason to route elsewhere: hardly any request needs it.
         */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Begin a session with address and password. A browser asks for cookies with `X-Session-Transport: cookie`; its
         *     answer then holds no token. An unknown address and a wrong password are answered alike, in the same time. With a
         *     second factor the answer is `mfa_required`: its `challenge` goes to `POST /auth/mfa/verify` with one of its `methods`.
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by an OAuth2 password form
         * @description The same as signing in, in the form that the Authorize button of this page and OAuth2 clients send.
         */
        post: operations["issue_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh a session
         * @description Exchange the refresh token for a new one and a new access token. Asked twice within 30 seconds, by two tabs or
         *     after a lost answer, it gives the very same successor again. A token that comes back after its successor was used
         *     ends the session.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description End this session. Its tokens are refused everywhere within two seconds. Signed out of an impersonation, a browser
         *     is the operator's again after `POST /auth/refresh`.
         */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out everywhere
         * @description End every session of this person, this one included.
         */
        post: operations["sign_out_everywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove that it is you
         * @description Give the password again, or use a passkey. Sensitive acts are open to this session for five minutes after it.
         */
        post: operations["prove_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my sessions
         * @description Every device that is signed in as this person, the one used last first.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of my sessions
         * @description Sign another device out.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Ask for an account. The answer is the same whether the address is known or not, and takes as long: what comes
         *     next is told by mail, a link to verify a new address or a note that there is an account already. Where registration
         *     is by invitation, only an invited address gets an account.
         */
        post: operations["register_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to reset a password
         * @description The link goes to the address as the account has it and is good for 30 minutes; a newer one voids it. The answer is
         *     the same for every address.
         */
        post: operations["forget_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a password
         * @description Use the link of a mail, once. Every session of the person ends and none begins: sign in with the new password and
         *     the second factor, if there is one. A browser (`X-Session-Transport: cookie`) is remembered, so that nobody else's
         *     failed guesses keep it out.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an address
         * @description Use the link of a mail, once: of a registration, or of a change of address.
         *
         *     For a registration give the password that was chosen then, which shows that you are who registered; every session
         *     opened before ends, except the one that calls. Or give a `new_password`: then the account begins anew, and nothing
         *     that somebody else did in it is kept. For a change of address be signed in, or give the password.
         */
        post: operations["verify_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another link to verify an address
         * @description A newer link voids the older. The answer is the same for every address.
         */
        post: operations["resend_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my address
         * @description The new address gets a link that confirms it, good for 24 hours; until then nothing changes. Afterwards the old
         *     one is told and can undo it for 72 hours. The answer is the same whether the new address is known or not.
         */
        post: operations["change_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change of my address
         * @description Use the link that the old address got, once. The account goes back to it, every session ends, the password is no
         *     way in any more, and a mail with a link to choose another is sent. Authenticator apps and passkeys that were set up
         *     since a day before the change are removed.
         */
        post: operations["undo_email_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a sign-in with a second factor
         * @description Answer the challenge of a sign-in with a code of the authenticator app, a recovery code or a passkey. Each code is
         *     good once; a challenge has five tries and is answered in the transport it was asked in.
         */
        post: operations["verify_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show my second factors
         * @description Which factors there are and how many recovery codes are left.
         */
        get: operations["get_factors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/totp/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator app
         * @description Make the secret for the app. Nothing is asked for at sign-in until a code has confirmed it; beginning again makes
         *     another secret.
         */
        post: operations["begin_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the authenticator app
         * @description Give a code that the app shows. From now on every sign-in with the password asks for one. The answer holds ten
         *     recovery codes, this once; none when another second factor brought them before.
         */
        post: operations["confirm_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove the authenticator app
         * @description All other sessions of this person end. With the last second factor the recovery codes go.
         */
        delete: operations["remove_totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new recovery codes
         * @description Ten new ones, shown this once. The old ones are void.
         */
        post: operations["renew_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password
         * @description All other sessions of this person end. A password is refused, with the reason, when it is too short, among those
         *     that are tried first, one run again and again, or holds what others know of the person.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey
         * @description Give the options to `navigator.credentials.create()` within five minutes. They are for this session alone and good
         *     once.
         */
        post: operations["begin_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a passkey
         * @description Keep what the browser made. From now on it opens this account by itself, and a sign-in with the password asks for
         *     a second factor. The first second factor of an account comes with ten recovery codes, shown this once.
         */
        post: operations["finish_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my passkeys
         * @description Up to ten, the oldest first.
         */
        get: operations["list_passkeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/{passkey_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a passkey
         * @description One of yours. Its `ETag` is what a change may name.
         */
        get: operations["get_passkey"];
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description It opens nothing any more, and all other sessions of this person end. With the last second factor the recovery
         *     codes go.
         */
        delete: operations["remove_passkey"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description The name is for you; nothing else of a passkey can be changed.
         */
        patch: operations["rename_passkey"];
        trace?: never;
    };
    "/api/v1/auth/passkeys/login/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey
         * @description Give the options to `navigator.credentials.get()` within five minutes. Nobody is asked for an address: the passkey
         *     says whose it is, so the answer is the same for everybody. It can be finished only where it was begun: a browser gets
         *     a cookie for that, a program a `ceremony`.
         */
        post: operations["begin_passkey_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/login/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Begin a session. The passkey has checked who holds it, so it counts for both factors and no code is asked for.
         *     Failed sign-ins with the address, by whomever, do not stand in its way.
         */
        post: operations["finish_passkey_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to finish a sign-in with a passkey
         * @description When `mfa_required` lists `passkey`: give the options to `navigator.credentials.get()` and its answer to
         *     `POST /auth/mfa/verify`. No try of the challenge is used up.
         */
        post: operations["begin_passkey_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reauthenticate/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to prove that it is you with a passkey
         * @description Give the options to `navigator.credentials.get()` and its answer to `POST /auth/reauthenticate`. They are for this
         *     session alone.
         */
        post: operations["begin_passkey_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys that verify access tokens
         * @description The public keys as a JWK set. Keep it for an hour at most and read it again when a token names an unknown key: a
         *     new key stands here a day before it is used.
         */
        get: operations["get_key_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I?
         * @description The person behind the access token, and the operator who acts as them, if one does.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        /**
         * Delete my account
         * @description Shut the account and have everything in it erased once the grace is over. Every session ends now and keys stop;
         *     signing in before keeps the account. Organizations in which nobody else is go with it; where others are, somebody
         *     else has to be an owner first.
         */
        delete: operations["delete_me"];
        options?: never;
        head?: never;
        /**
         * Change my profile
         * @description Change the full name.
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/users/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get my data
         * @description How far the newest one is and, once it is ready, a link to it. The link works for a quarter of an hour; ask again
         *     for another. The file is kept for seven days.
         */
        get: operations["get_my_export"];
        put?: never;
        /**
         * Ask for my data
         * @description Have what is kept about you put together as a ZIP of JSON files, with a manifest of their SHA-256 sums. It is built
         *     in the background and a mail tells when it is there. One at a time, and three a day.
         */
        post: operations["export_me"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Everybody who has an account, the newest first. A search finds those whose address begins with it, in the order of
         *     addresses, then those whose full name does, in the order of names; a name is not found by its second word. For
         *     operators.
         */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description One account. For operators.
         */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Deactivate or activate a user
         * @description Close an account to its person, or open it again. All sessions of a deactivated account end and its API keys stop,
         *     within two seconds. Nobody deactivates themselves or the last operator. For operators.
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End all sessions of a user
         * @description Sign somebody out everywhere. For operators.
         */
        delete: operations["end_user_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/impersonate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act as a user
         * @description See what somebody sees, for half an hour and no longer than your own session. It cannot be refreshed, and what
         *     touches passwords, factors, keys, invitations, exports or deletion is refused. The person is told by mail. End it with
         *     `POST /auth/logout`; a browser then calls `POST /auth/refresh` and is the operator's again. For operators.
         */
        post: operations["impersonate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my organizations
         * @description The organizations you are in, with your role in each, the newest first.
         */
        get: operations["list_organizations"];
        put?: never;
        /**
         * Found an organization
         * @description Make an organization, whose owner you are.
         */
        post: operations["found_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization
         * @description An organization you are in. Its `ETag` is what a change must name.
         */
        get: operations["get_organization"];
        put?: never;
        post?: never;
        /**
         * Delete an organization
         * @description Mark it for deletion. For 14 days it stays as it is and can be restored; then it is gone for everybody in it.
         */
        delete: operations["delete_organization"];
        options?: never;
        head?: never;
        /**
         * Change an organization
         * @description Change its name or its short name. Name the version you have read with `If-Match`.
         */
        patch: operations["change_organization"];
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep an organization after all
         * @description Take the deletion back, within its 14 days.
         */
        post: operations["restore_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave
         * @description End your own membership. The last owner cannot.
         */
        post: operations["leave_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/transfer-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer the ownership
         * @description Make a member an owner and yourself an admin, in one step. The answer is the new owner.
         */
        post: operations["transfer_ownership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Who is in the organization and as what, the newest first.
         */
        get: operations["list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description End somebody's membership, unless their role is above yours. It acts within two seconds.
         */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description Give a member another role, at most your own, unless theirs is above yours. It acts within two seconds.
         */
        patch: operations["change_member_role"];
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open invitations
         * @description Who has been asked in and has not come yet, the newest first. Those past `expires_at` can no longer be accepted.
         */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Ask the holder of an address in, with a role that is at most your own. It lasts seven days, and a newer
         *     invitation of the same address voids the older one. The link comes by mail, and the answer never holds it. An
         *     organization sends at most 100 such mails a day, and an address gets at most five.
         */
        post: operations["invite_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/invitations/{invitation_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description Send the mail of an open invitation once more, with the same link. At the earliest five minutes after the last
         *     one, and an address gets at most five such mails a day, whoever sends them.
         */
        post: operations["resend_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization_id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Take an open invitation back; its link no longer works.
         */
        delete: operations["revoke_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Join the organization that the link is from. Your account must have that very address, and have verified it.
         *     Whoever invited you must still be allowed to.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Your own keys in the organization, and with `keys:read` everybody's, the newest first. Revoked ones are left out.
         */
        get: operations["list_api_keys"];
        put?: never;
        /**
         * Create an API key
         * @description Make a key for a program, in one organization. The answer is the only place that ever shows it.
         *
         *     A person may have 50 living keys in an organization, and the organization 50 of its own.
         */
        post: operations["create_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API key
         * @description What a key may and until when, also of one that was revoked. Never the key itself.
         */
        get: operations["get_api_key"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description End a key for good, within two seconds everywhere: your own, or with `keys:write` anybody's in the organization.
         */
        delete: operations["revoke_api_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description Give a key a new secret. The old one works on for the grace you choose; one that is still in its grace from an
         *     earlier rotation ends at once. A person's key is rotated by that person alone.
         */
        post: operations["rotate_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit events
         * @description Who did what in the organization, newest first; it takes `audit:read`. An operator who names no organization reads the
         *     trail of the installation. An operator's look into an organization is recorded there.
         */
        get: operations["list_audit_events"];
        put?: never;
        /**
         * Bring in an audit event
         * @description Put something that happened in another program into the organization's trail, marked with the API key it came by,
         *     which needs `audit:write`. It is sealed with everything else and can never be changed.
         */
        post: operations["create_audit_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the chain
         * @description Compare events with their seals, the seals with each other, and the chain with its signed checkpoints. One call
         *     walks 10,000 links; `first_bad` names the first that is not as it was sealed.
         */
        get: operations["verify_audit_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an audit event
         * @description One event of the trail.
         */
        get: operations["get_audit_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description The organization's jobs, the newest first.
         */
        get: operations["list_jobs"];
        put?: never;
        /**
         * Ask for a job
         * @description Have something done in the background. Follow it by its id; it is recorded before this answers.
         */
        post: operations["create_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List kinds of jobs
         * @description What can be asked for, with the JSON schema of each payload. Operators see what only the service asks for too.
         */
        get: operations["list_job_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/kinds/{kind}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a kind of job
         * @description No job of this kind is begun until it is resumed; what runs goes on, and more can be asked for. For operators.
         */
        post: operations["pause_job_kind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/kinds/{kind}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a kind of job
         * @description Jobs of this kind are begun again, at once. For operators.
         */
        post: operations["resume_job_kind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try failed jobs again
         * @description Queue failed jobs once more, the oldest first, up to 200 a call. Each keeps the history of its attempts.
         */
        post: operations["retry_failed_jobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a job
         * @description A job with its attempts and what they logged.
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description A waiting job is over at once. A running one is asked to stop, and ends within seconds when its work allows.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a job again
         * @description Queue a failed or cancelled job once more, with all its attempts before it. What was tried stays on record.
         */
        post: operations["retry_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a failed job
         * @description Say that nothing more is to be done about a failure. It stays to be read until it is purged.
         */
        post: operations["dismiss_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List queues
         * @description How much waits in each queue, for how long, and whether it is paused. For operators.
         */
        get: operations["list_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{name}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a queue
         * @description No worker takes anything from it until it is resumed; what runs goes on. For operators.
         */
        post: operations["pause_queue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{name}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a queue
         * @description Workers take from it again, at once. For operators.
         */
        post: operations["resume_queue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schedules
         * @description The organization's schedules, the newest first.
         */
        get: operations["list_schedules"];
        put?: never;
        /**
         * Make a schedule
         * @description Have a job started at given times. It belongs to the organization and runs on when you leave. A time of the day
         *     that the clocks skip comes once, right after; one that comes twice is due the first time.
         */
        post: operations["create_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview times
         * @description The next five times of an expression or a span. Nothing is kept.
         */
        post: operations["preview_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a schedule
         * @description A schedule with its next five times. Its `ETag` is what a change must name.
         */
        get: operations["get_schedule"];
        put?: never;
        post?: never;
        /**
         * Delete a schedule
         * @description Delete it with its runs. Jobs that it has started go on. Name the version you read with `If-Match`.
         */
        delete: operations["delete_schedule"];
        options?: never;
        head?: never;
        /**
         * Change a schedule
         * @description Change what is given, the rest stays. Other times count from now. Name the version you read with `If-Match`.
         */
        patch: operations["change_schedule"];
        trace?: never;
    };
    "/api/v1/schedules/{schedule_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a schedule
         * @description Stop a schedule from starting jobs. Those already started run on; those that wait for one are skipped.
         */
        post: operations["pause_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a schedule
         * @description Let a schedule go on from now. What it would have started while it was paused is not caught up.
         */
        post: operations["resume_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a schedule now
         * @description Start its job outside its times, paused or not. What overlaps goes by the schedule's own rule.
         */
        post: operations["run_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{schedule_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description What became of each time it was due, the latest first. The last 50 are kept, and all of the last 7 days.
         */
        get: operations["list_schedule_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports
         * @description The organization's exports of what you may see, the newest first, and those of your own data. Files are kept for
         *     seven days; what is listed, for thirty.
         */
        get: operations["list_exports"];
        put?: never;
        /**
         * Ask for an export
         * @description Have rows written into a file, in the background, as they are when the writing begins. You are told when it is
         *     there. Whether you may have them is asked again then.
         *
         *     In `csv`, a text that a spreadsheet would take for a formula has an apostrophe in front; in `jsonl` everything is as
         *     it is.
         */
        post: operations["create_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an export
         * @description How far it is; once it is ready, how many rows it has and the file's SHA-256.
         */
        get: operations["get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the link to an export
         * @description A link to the file that works for a quarter of an hour, for whoever has it; ask again for another. Each link is
         *     recorded. Compare the file's SHA-256 with the one given here.
         */
        get: operations["download_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List endpoints
         * @description Where the organization's webhooks go, the newest first.
         */
        get: operations["list_webhook_endpoints"];
        put?: never;
        /**
         * Make an endpoint
         * @description Have your program told what happens, by Standard Webhooks 1.0. The signing secret is shown this once. An
         *     organization has at most 20 endpoints.
         */
        post: operations["create_webhook_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an endpoint
         * @description An endpoint, without its secret. Its `ETag` is what a change must name.
         */
        get: operations["get_webhook_endpoint"];
        put?: never;
        post?: never;
        /**
         * Delete an endpoint
         * @description Delete it with its deliveries, also those that wait. Name the version you read with `If-Match`.
         */
        delete: operations["delete_webhook_endpoint"];
        options?: never;
        head?: never;
        /**
         * Change an endpoint
         * @description Change what is given, the rest stays. What is still on its way goes to the new URL. Name the version you read with
         *     `If-Match`.
         */
        patch: operations["change_webhook_endpoint"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret
         * @description Make a new signing secret, shown this once. For 24 hours the one before it signs as well, so that messages carry two
         *     signatures and nothing is lost while you put the new one in place.
         */
        post: operations["rotate_webhook_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable an endpoint
         * @description Send to it again from now on. What happened meanwhile was not kept; what was cancelled can be redelivered.
         */
        post: operations["enable_webhook_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an endpoint
         * @description Send nothing to it until it is enabled again. What waits is cancelled.
         */
        post: operations["disable_webhook_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message
         * @description Send `webhook.test`, signed and tried again like any other. Follow it by the delivery's id.
         */
        post: operations["send_test_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description What was sent there or is to be, the newest first. Kept for 30 days after its end.
         */
        get: operations["list_webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery
         * @description A delivery with what is sent, and each try with the beginning of its answer.
         */
        get: operations["get_webhook_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeliver one
         * @description Send the same message once more, with the same `webhook-id`. It is a delivery of its own.
         */
        post: operations["redeliver_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpoint_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeliver a range
         * @description Send every message of a time once more whose latest delivery ended as you say, at most 200 in a call.
         */
        post: operations["redeliver_webhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List event types
         * @description Everything that an endpoint can be told of, each with the schema of the body and an example.
         */
        get: operations["list_event_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/callback-secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the callback secret
         * @description Make a new secret that signs the calls of `http.call` jobs, shown this once. For 24 hours the one before it signs as
         *     well. There is one for the organization; this is how you come to know it.
         */
        post: operations["rotate_callback_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications
         * @description What you were told, from all your organizations, the newest first. Kept for a year.
         */
        get: operations["list_notifications"];
        put?: never;
        /**
         * Notify members
         * @description For programs: tell members of the key's organization something. All of them are told, or nobody is.
         *
         *     They see it in the console at once, and get a mail if they want that for the kind `message`. An organization's programs
         *     send up to 1,000 an hour.
         */
        post: operations["send_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what you have not read
         * @description How many of your notifications are not read. Cheap enough to ask for with each page.
         */
        get: operations["count_unread_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark everything as read
         * @description Mark all your notifications as read. Your other open pages are told.
         */
        post: operations["read_all_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what is mailed to you
         * @description Every kind of notification there is, and whether you get a mail of it too.
         */
        get: operations["get_notification_preferences"];
        /**
         * Decide what is mailed to you
         * @description Say by kind whether it is mailed too. In the console you see everything. What you leave out is as it comes.
         */
        put: operations["put_notification_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark as read
         * @description Mark one of your notifications as read. Doing it again changes nothing.
         */
        post: operations["read_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to events
         * @description What happens to jobs of the organization that you may see, and to your own notifications, as it happens.
         *
         *     `ready` says that you miss nothing from here on; `reset`, that what came before is not known any more: read again what
         *     you show. `reauth` ends the stream when your session ends; `goodbye` when the server stops. Events have rising ids; come
         *     back with the last one and you get what you missed, for at least an hour.
         */
        get: operations["listen_to_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description Follow a download link. The link is the permission, for as long as it lasts; one that is over, was changed or leads
         *     to a file that is gone is 404. Nothing needs to be signed in, so whoever has the link has the file.
         */
        get: operations["download_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Accepted
         * @description The same for every address.
         * @example {
         *       "detail": "Look into your mailbox."
         *     }
         */
        Accepted: {
            /**
             * Detail
             * @default Look into your mailbox.
             */
            detail: string;
        };
        /**
         * AccountPatch
         * @example {
         *       "reason": "Left the company, ticket 4711.",
         *       "status": "deactivated"
         *     }
         */
        AccountPatch: {
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "deactivated";
            /**
             * Reason
             * @description Why. A deactivation needs one; it is kept in the trail.
             */
            reason?: string | null;
        };
        /**
         * AccountRead
         * @description A user, as the operators of the installation see them.
         * @example {
         *       "created_at": "2026-11-21T08:29:00.000000Z",
         *       "deactivated_at": "2026-11-21T09:30:00.000000Z",
         *       "deactivation_reason": "Left the company, ticket 4711.",
         *       "email": "ada@example.com",
         *       "email_verified_at": "2026-11-21T08:30:00.000000Z",
         *       "full_name": "Ada Lovelace",
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "is_operator": false,
         *       "status": "deactivated",
         *       "updated_at": "2026-11-21T09:30:00.000000Z"
         *     }
         */
        AccountRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string;
            /**
             * Status
             * @description `pending` until the address is verified, `active`, `deactivated`, or `pending_deletion`.
             */
            status: string;
            /**
             * Is Operator
             * @description Given and taken at the command line only.
             */
            is_operator: boolean;
            /** Email Verified At */
            email_verified_at: string | null;
            /** Deactivated At */
            deactivated_at: string | null;
            /** Deactivation Reason */
            deactivation_reason: string | null;
            /** Deletion Requested At */
            deletion_requested_at: string | null;
            /**
             * Erase At
             * @description While it waits to be deleted: when everything in it is erased.
             */
            erase_at: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            updated_at: string;
        };
        /**
         * AddressRequest
         * @example {
         *       "email": "ada@example.com"
         *     }
         */
        AddressRequest: {
            /** Email */
            email: string;
        };
        /**
         * Alive
         * @example {
         *       "status": "alive",
         *       "version": "0.1.0"
         *     }
         */
        Alive: {
            /**
             * Status
             * @example alive
             */
            status: string;
            /**
             * Version
             * @example 0.1.0
             */
            version: string;
        };
        /**
         * AllRead
         * @example {
         *       "read": 3
         *     }
         */
        AllRead: {
            /**
             * Read
             * @description How many were not read before.
             */
            read: number;
        };
        /**
         * ApiKeyCreate
         * @example {
         *       "expires_in_days": 90,
         *       "name": "Nightly export",
         *       "owner": "person",
         *       "scopes": [
         *         "exports:read",
         *         "exports:write"
         *       ]
         *     }
         */
        ApiKeyCreate: {
            /** Name */
            name: string;
            /**
             * Owner
             * @description A person's key can do what its scopes and the person's present role both allow. An organization's key survives whoever made it, and needs `keys:write`.
             * @default person
             * @enum {string}
             */
            owner: "person" | "organization";
            /**
             * Scopes
             * @description At most what you may do yourself.
             */
            scopes: ("audit:read" | "audit:write" | "exports:read" | "exports:write" | "jobs:read" | "jobs:write" | "members:read" | "notifications:write" | "organization:read" | "organization:write" | "schedules:read" | "schedules:write" | "webhooks:read" | "webhooks:write")[];
            /**
             * Expires In Days
             * @description Days until it expires.
             * @default 90
             */
            expires_in_days: number;
        };
        /**
         * ApiKeyRead
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "expires_at": "2027-02-19T08:30:00.000000Z",
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "name": "Nightly export",
         *       "organization_id": "01a1fc10-bb5e-72eb-9ff3-efb0720935ad",
         *       "owner": "organization",
         *       "scopes": [
         *         "exports:read",
         *         "exports:write"
         *       ]
         *     }
         */
        ApiKeyRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Organization Id
             * Format: uuid
             */
            organization_id: string;
            /**
             * Owner
             * @enum {string}
             */
            owner: "person" | "organization";
            /**
             * User Id
             * @description Whose it is; null for an organization's key.
             */
            user_id: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            expires_at: string;
            /**
             * Last Used At
             * @description To the minute.
             */
            last_used_at: string | null;
            /** Rotated At */
            rotated_at: string | null;
            /**
             * Previous Until
             * @description Until when the key from before the last rotation works.
             */
            previous_until: string | null;
            /** Revoked At */
            revoked_at: string | null;
        };
        /**
         * ApiKeyRotate
         * @example {
         *       "grace_seconds": 3600
         *     }
         */
        ApiKeyRotate: {
            /**
             * Grace Seconds
             * @description How long the old one still works: time to replace it everywhere. 0 when it may have leaked.
             */
            grace_seconds: number;
            /**
             * Expires In Days
             * @description Days until the new one expires. Without it, as long as the old one was given.
             */
            expires_in_days?: number | null;
        };
        /**
         * ApiKeyWithSecret
         * @description The only answer with the key itself.
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "expires_at": "2027-02-19T08:30:00.000000Z",
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "key": "msk_0xExampleOfAnApiKeyId0_ThisOneOpensNothingItIsOnlyToShowItsLength000000",
         *       "name": "Nightly export",
         *       "organization_id": "01a1fc10-bb5e-72eb-9ff3-efb0720935ad",
         *       "owner": "organization",
         *       "scopes": [
         *         "exports:read",
         *         "exports:write"
         *       ]
         *     }
         */
        ApiKeyWithSecret: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Organization Id
             * Format: uuid
             */
            organization_id: string;
            /**
             * Owner
             * @enum {string}
             */
            owner: "person" | "organization";
            /**
             * User Id
             * @description Whose it is; null for an organization's key.
             */
            user_id: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            expires_at: string;
            /**
             * Last Used At
             * @description To the minute.
             */
            last_used_at: string | null;
            /** Rotated At */
            rotated_at: string | null;
            /**
             * Previous Until
             * @description Until when the key from before the last rotation works.
             */
            previous_until: string | null;
            /** Revoked At */
            revoked_at: string | null;
            /**
             * Key
             * @description Shown once. Keep it as you keep a password; a repeated call with the same key leaves it out.
             */
            key?: string | null;
        };
        /** AssertionResponse */
        AssertionResponse: {
            /** Clientdatajson */
            clientDataJSON: string;
            /** Authenticatordata */
            authenticatorData: string;
            /** Signature */
            signature: string;
            /** Userhandle */
            userHandle?: string | null;
        };
        /** AttemptRead */
        AttemptRead: {
            /** Number */
            number: number;
            /**
             * Outcome
             * @description Null while it runs.
             */
            outcome: string | null;
            /** Error */
            error: string | null;
            /**
             * Started At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            started_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Lines
             * @description What it logged; the first 200 lines.
             */
            lines: components["schemas"]["Line"][];
        };
        /** AttestationResponse */
        AttestationResponse: {
            /** Clientdatajson */
            clientDataJSON: string;
            /** Attestationobject */
            attestationObject: string;
            /**
             * Transports
             * @default []
             */
            transports: string[];
        };
        /** AuditActor */
        AuditActor: {
            /**
             * Type
             * @description `user`, `api_key`, `anonymous`, `command_line` or `system`.
             */
            type: string;
            /** Id */
            id: string | null;
            /**
             * Label
             * @description Who it was in words, as known then; a pseudonym once erased.
             */
            label: string;
            /** Session Id */
            session_id: string | null;
            /** Key Id */
            key_id: string | null;
        };
        /** AuditContext */
        AuditContext: {
            /** Ip */
            ip: string | null;
            /** User Agent */
            user_agent: string | null;
            /** Request Id */
            request_id: string | null;
            /** Trace Id */
            trace_id: string | null;
            /** Job Id */
            job_id: string | null;
        };
        /**
         * AuditEventCreate
         * @description Something that happened in another program.
         * @example {
         *       "action": "custom.invoice.sent",
         *       "changes": [
         *         {
         *           "after": "sent",
         *           "before": "draft",
         *           "field": "state"
         *         }
         *       ],
         *       "metadata": {
         *         "amount": "120.00",
         *         "currency": "EUR"
         *       },
         *       "targets": [
         *         {
         *           "id": "2026-0417",
         *           "label": "Invoice 2026-0417",
         *           "type": "invoice"
         *         }
         *       ]
         *     }
         */
        AuditEventCreate: {
            /**
             * Action
             * @description Your own name for it, below `custom.`, in the past tense.
             */
            action: string;
            /**
             * Outcome
             * @description How it ended.
             * @default success
             * @enum {string}
             */
            outcome: "success" | "denied" | "failure";
            /**
             * Occurred At
             * @description When it happened, at most a day back; now when left out.
             * @example 2026-11-21T08:30:00Z
             */
            occurred_at?: string | null;
            /**
             * Targets
             * @description What it was done to.
             * @default []
             */
            targets: components["schemas"]["BroughtTarget"][];
            /**
             * Changes
             * @description What is different now; secrets are masked.
             * @default []
             */
            changes: components["schemas"]["BroughtChange"][];
            /**
             * Metadata
             * @description Whatever else tells of it; secrets are masked.
             * @default {}
             */
            metadata: {
                [key: string]: unknown;
            };
        };
        /**
         * AuditEventPage
         * @example {
         *       "data": [
         *         {
         *           "action": "session.created",
         *           "actor": {
         *             "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *             "label": "ada@example.com",
         *             "session_id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *             "type": "user"
         *           },
         *           "changes": [],
         *           "context": {
         *             "ip": "203.0.113.7",
         *             "request_id": "01a1fc11b9f773a1",
         *             "user_agent": "Mozilla/5.0"
         *           },
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "metadata": {},
         *           "occurred_at": "2026-11-21T08:30:00.000000Z",
         *           "outcome": "success",
         *           "targets": [
         *             {
         *               "id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *               "type": "session"
         *             }
         *           ]
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        AuditEventPage: {
            /** Data */
            data: components["schemas"]["AuditEventRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * AuditEventRead
         * @description Who did what to what. Never changed afterwards.
         * @example {
         *       "action": "session.created",
         *       "actor": {
         *         "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *         "label": "ada@example.com",
         *         "session_id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *         "type": "user"
         *       },
         *       "changes": [],
         *       "context": {
         *         "ip": "203.0.113.7",
         *         "request_id": "01a1fc11b9f773a1",
         *         "user_agent": "Mozilla/5.0"
         *       },
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "metadata": {},
         *       "occurred_at": "2026-11-21T08:30:00.000000Z",
         *       "outcome": "success",
         *       "targets": [
         *         {
         *           "id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *           "type": "session"
         *         }
         *       ]
         *     }
         */
        AuditEventRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Occurred At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            occurred_at: string;
            /** Action */
            action: string;
            /**
             * Outcome
             * @description `success`, `denied` or `failure`.
             */
            outcome: string;
            actor: components["schemas"]["AuditActor"];
            /**
             * On Behalf Of
             * @description In whose name an operator acted.
             */
            on_behalf_of: string | null;
            /** Organization Id */
            organization_id: string | null;
            /**
             * Targets
             * @description What it was done to: `type`, `id` and, where known, `label`.
             */
            targets: {
                [key: string]: unknown;
            }[];
            /**
             * Changes
             * @description `field`, `before` and `after`; secrets are masked.
             */
            changes: {
                [key: string]: unknown;
            }[];
            context: components["schemas"]["AuditContext"];
            /** Metadata */
            metadata: {
                [key: string]: unknown;
            };
        };
        /** BroughtChange */
        BroughtChange: {
            /** Field */
            field: string;
            /** Before */
            before?: unknown;
            /** After */
            after?: unknown;
        };
        /** BroughtTarget */
        BroughtTarget: {
            /** Type */
            type: string;
            /** Id */
            id: string;
            /** Label */
            label?: string | null;
        };
        /**
         * CallbackSecret
         * @example {
         *       "previous_secret_until": "2026-11-21T08:30:00.000000Z",
         *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
         *     }
         */
        CallbackSecret: {
            /**
             * Secret
             * @description What verifies the signatures. It is shown this once.
             */
            secret: string;
            /**
             * Previous Secret Until
             * @description How long the secret before this one signs as well; null when there was none.
             */
            previous_secret_until: string | null;
        };
        /**
         * CodeRequest
         * @description Either a code or a passkey.
         * @example {
         *       "challenge": "mch_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk",
         *       "code": "492039"
         *     }
         * @example {
         *       "challenge": "mch_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk",
         *       "passkey": {
         *         "id": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "rawId": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "response": {
         *           "authenticatorData": "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAABQ",
         *           "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Ii4uLg",
         *           "signature": "MEUCIQDxq1y5Rr0yTg…",
         *           "userHandle": "AaH8ELn3c6Gjm06EzOC_qw"
         *         },
         *         "type": "public-key"
         *       }
         *     }
         */
        CodeRequest: {
            /**
             * Challenge
             * @description As `POST /auth/login` gave it with `mfa_required`.
             */
            challenge: string;
            /**
             * Code
             * @description Six digits of the app, or a recovery code.
             */
            code?: string | null;
            /** @description The answer to `POST /auth/mfa/passkey/begin`. */
            passkey?: components["schemas"]["UsedCredential"] | null;
        };
        /**
         * ConfirmRequest
         * @example {
         *       "code": "492039"
         *     }
         */
        ConfirmRequest: {
            /**
             * Code
             * Format: password
             * @description What the app shows now.
             */
            code: string;
        };
        /**
         * CreationOptions
         * @description For `PublicKeyCredential.parseCreationOptionsFromJSON()`.
         * @example {
         *       "options": {
         *         "attestation": "none",
         *         "authenticatorSelection": {
         *           "residentKey": "required",
         *           "userVerification": "required"
         *         },
         *         "challenge": "0f3c…",
         *         "excludeCredentials": [],
         *         "pubKeyCredParams": [
         *           {
         *             "alg": -7,
         *             "type": "public-key"
         *           }
         *         ],
         *         "rp": {
         *           "id": "localhost",
         *           "name": "Mainstay"
         *         },
         *         "timeout": 300000,
         *         "user": {
         *           "displayName": "Ada Lovelace",
         *           "id": "AaH8ELn3c6Gjm06EzOC_qw",
         *           "name": "ada@example.com"
         *         }
         *       }
         *     }
         */
        CreationOptions: {
            /**
             * Options
             * @description `PublicKeyCredentialCreationOptionsJSON` of the WebAuthn standard.
             */
            options: {
                [key: string]: unknown;
            };
        };
        /**
         * DeletionRead
         * @example {
         *       "erase_at": "2026-12-05T08:30:00.000000Z",
         *       "requested_at": "2026-11-21T08:30:00.000000Z",
         *       "sessions_ended": 3,
         *       "status": "pending_deletion"
         *     }
         */
        DeletionRead: {
            /**
             * Status
             * @constant
             */
            status: "pending_deletion";
            /**
             * Requested At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            requested_at: string;
            /**
             * Erase At
             * Format: date-time
             * @description Until then, signing in keeps the account.
             * @example 2026-11-21T08:30:00.000000Z
             */
            erase_at: string;
            /**
             * Sessions Ended
             * @description Everybody is signed out now, this session included.
             */
            sessions_ended: number;
        };
        /** DeliveryAttempt */
        DeliveryAttempt: {
            /**
             * At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            at: string;
            /**
             * Result
             * @description `rejected`: the answer was not 2xx. `unreachable`: there was none. `refused`: the address is not public.
             * @enum {string}
             */
            result: "delivered" | "rejected" | "unreachable" | "refused" | "lost";
            /** Status */
            status: number | null;
            /**
             * Body
             * @description The first 1,024 bytes of the answer.
             */
            body: string | null;
            /** Seconds */
            seconds: number | null;
            /** Error */
            error: string | null;
        };
        /**
         * DeliveryDetail
         * @example {
         *       "attempt_count": 1,
         *       "attempts": [
         *         {
         *           "at": "2026-11-21T08:30:00.000000Z",
         *           "body": "",
         *           "result": "delivered",
         *           "seconds": 0.12,
         *           "status": 204
         *         }
         *       ],
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "endpoint_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "event_type": "webhook.test",
         *       "finished_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "last_status": 204,
         *       "message_id": "msg_01a1fc11b9f773a1a39b4e84cfe0bfab",
         *       "occurred_at": "2026-11-21T08:30:00.000000Z",
         *       "payload": {
         *         "data": {
         *           "endpoint_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"
         *         },
         *         "organization_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *         "timestamp": "2026-11-21T08:30:00.000000Z",
         *         "type": "webhook.test"
         *       },
         *       "redelivery": false,
         *       "status": "delivered"
         *     }
         */
        DeliveryDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Endpoint Id
             * Format: uuid
             */
            endpoint_id: string;
            /**
             * Message Id
             * @description The `webhook-id`: the same over all tries and redeliveries.
             */
            message_id: string;
            /** Event Type */
            event_type: string;
            /**
             * Occurred At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            occurred_at: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed" | "cancelled";
            /** Redelivery */
            redelivery: boolean;
            /** Attempt Count */
            attempt_count: number;
            /**
             * Last Status
             * @description What was answered last; null when nothing was.
             */
            last_status: number | null;
            /**
             * Next Attempt At
             * @description Null once it has ended.
             */
            next_attempt_at: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Payload
             * @description What is sent.
             */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Attempts
             * @description Each try, the first one first.
             */
            attempts: components["schemas"]["DeliveryAttempt"][];
        };
        /**
         * DeliveryRead
         * @example {
         *       "attempt_count": 1,
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "endpoint_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "event_type": "webhook.test",
         *       "finished_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "last_status": 204,
         *       "message_id": "msg_01a1fc11b9f773a1a39b4e84cfe0bfab",
         *       "occurred_at": "2026-11-21T08:30:00.000000Z",
         *       "redelivery": false,
         *       "status": "delivered"
         *     }
         */
        DeliveryRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Endpoint Id
             * Format: uuid
             */
            endpoint_id: string;
            /**
             * Message Id
             * @description The `webhook-id`: the same over all tries and redeliveries.
             */
            message_id: string;
            /** Event Type */
            event_type: string;
            /**
             * Occurred At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            occurred_at: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed" | "cancelled";
            /** Redelivery */
            redelivery: boolean;
            /** Attempt Count */
            attempt_count: number;
            /**
             * Last Status
             * @description What was answered last; null when nothing was.
             */
            last_status: number | null;
            /**
             * Next Attempt At
             * @description Null once it has ended.
             */
            next_attempt_at: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /** Dependency */
        Dependency: {
            /**
             * Name
             * @example database
             */
            name: string;
            /**
             * Status
             * @description `up` or `down`.
             * @example up
             */
            status: string;
            /**
             * Seconds
             * @description How long the answer took.
             * @example 0.0012
             */
            seconds: number;
            /**
             * Detail
             * @description What is wrong, when something is.
             * @example null
             */
            detail?: string | null;
        };
        /**
         * EndpointCreate
         * @example {
         *       "description": "Billing",
         *       "event_types": [
         *         "job.failed",
         *         "member.removed"
         *       ],
         *       "url": "https://example.com/webhooks"
         *     }
         */
        EndpointCreate: {
            /**
             * Url
             * @description Where to: https, on the public internet, without a name or password in it.
             */
            url: string;
            /**
             * Description
             * @description For people; it is not sent.
             * @default
             */
            description: string;
            /**
             * Event Types
             * @description Names of `GET /event-types`, or `*` for all there are.
             */
            event_types?: string[];
        };
        /**
         * EndpointPatch
         * @description What is left out or null stays as it is.
         * @example {
         *       "event_types": [
         *         "*"
         *       ]
         *     }
         */
        EndpointPatch: {
            /** Url */
            url?: string | null;
            /** Description */
            description?: string | null;
            /** Event Types */
            event_types?: string[] | null;
        };
        /**
         * EndpointRead
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "description": "Billing",
         *       "event_types": [
         *         "job.failed",
         *         "member.removed"
         *       ],
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "status": "enabled",
         *       "updated_at": "2026-11-21T08:30:00.000000Z",
         *       "url": "https://example.com/webhooks"
         *     }
         */
        EndpointRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Url */
            url: string;
            /** Description */
            description: string;
            /** Event Types */
            event_types: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "enabled" | "disabled";
            /**
             * Disabled Reason
             * @description `failing`: for five days nothing was taken. `gone`: it answered 410.
             */
            disabled_reason: ("by_hand" | "failing" | "gone") | null;
            /** Disabled At */
            disabled_at: string | null;
            /**
             * First Failure At
             * @description Since when nothing was taken; null when the last try was.
             */
            first_failure_at: string | null;
            /**
             * Previous Secret Until
             * @description How long the secret before this one signs as well.
             */
            previous_secret_until: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            updated_at: string;
        };
        /**
         * EndpointSecret
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "description": "Billing",
         *       "event_types": [
         *         "job.failed",
         *         "member.removed"
         *       ],
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
         *       "status": "enabled",
         *       "updated_at": "2026-11-21T08:30:00.000000Z",
         *       "url": "https://example.com/webhooks"
         *     }
         */
        EndpointSecret: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Url */
            url: string;
            /** Description */
            description: string;
            /** Event Types */
            event_types: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "enabled" | "disabled";
            /**
             * Disabled Reason
             * @description `failing`: for five days nothing was taken. `gone`: it answered 410.
             */
            disabled_reason: ("by_hand" | "failing" | "gone") | null;
            /** Disabled At */
            disabled_at: string | null;
            /**
             * First Failure At
             * @description Since when nothing was taken; null when the last try was.
             */
            first_failure_at: string | null;
            /**
             * Previous Secret Until
             * @description How long the secret before this one signs as well.
             */
            previous_secret_until: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            updated_at: string;
            /**
             * Secret
             * @description What verifies the signatures. It is shown this once.
             */
            secret: string;
        };
        /**
         * EventTypeList
         * @example {
         *       "data": [
         *         {
         *           "description": "Somebody asked for a test message.",
         *           "example": {
         *             "data": {
         *               "endpoint_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"
         *             },
         *             "organization_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *             "timestamp": "2026-11-21T08:30:00.000000Z",
         *             "type": "webhook.test"
         *           },
         *           "json_schema": {
         *             "type": "object"
         *           },
         *           "name": "webhook.test"
         *         }
         *       ]
         *     }
         */
        EventTypeList: {
            /** Data */
            data: components["schemas"]["EventTypeRead"][];
        };
        /** EventTypeRead */
        EventTypeRead: {
            /** Name */
            name: string;
            /** Description */
            description: string;
            /**
             * Json Schema
             * @description JSON schema of the body.
             */
            json_schema: {
                [key: string]: unknown;
            };
            /** Example */
            example: {
                [key: string]: unknown;
            };
        };
        /**
         * ExportAsked
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "deduplicated": false,
         *       "filters": {},
         *       "format": "jsonl",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "job_id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *       "kind": "audit_events",
         *       "progress": {
         *         "estimated_rows": 4700,
         *         "rows": 1200
         *       },
         *       "requested_by": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "status": "building"
         *     }
         */
        ExportAsked: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ExportKind"];
            format: components["schemas"]["LineForm"];
            /** Filters */
            filters: {
                [key: string]: unknown;
            };
            /** @description `expired`: the file was kept for seven days and is deleted. */
            status: components["schemas"]["Status"];
            /**
             * Requested By
             * @description The person who asked; null for a key of the organization.
             */
            requested_by: string | null;
            /**
             * Key Id
             * @description The key it was asked for with.
             */
            key_id: string | null;
            /**
             * Job Id
             * Format: uuid
             * @description The job that writes it. Cancel the job to cancel the export.
             */
            job_id: string;
            /** @description While it is being written. */
            progress: components["schemas"]["ExportProgress"] | null;
            /**
             * Rows
             * @description How many rows the file holds, its header not counted.
             */
            rows: number | null;
            /** Bytes */
            bytes: number | null;
            /**
             * Sha256
             * @description Of the file, in hexadecimal.
             */
            sha256: string | null;
            /**
             * Failure
             * @description Why there is no file.
             */
            failure: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Expires At
             * @description When the file is deleted.
             */
            expires_at: string | null;
            /**
             * Deduplicated
             * @description You asked for the same before, it is still being written, and it is that.
             */
            deduplicated: boolean;
        };
        /**
         * ExportCreate
         * @example {
         *       "filters": {
         *         "state": "failed"
         *       },
         *       "format": "csv",
         *       "kind": "jobs"
         *     }
         */
        ExportCreate: {
            /** @description `audit_events` needs `audit:read`, `users` (the organization's members) `members:write`, `jobs` `jobs:read`; `my_data` is what is kept about you, for yourself. */
            kind: components["schemas"]["ExportKind"];
            /** @description `csv` with a header line, or `jsonl`, a JSON object a line in the form in which the API shows it. Audit events as `jsonl` carry their seals and checkpoints: `mainstay audit verify` checks the file. */
            format: components["schemas"]["LineForm"];
            filters?: components["schemas"]["ExportFilters"];
        };
        /**
         * ExportDownload
         * @example {
         *       "bytes": 4477000,
         *       "expires_at": "2026-11-21T08:30:00.000000Z",
         *       "filename": "audit-events-2026-11-21.jsonl",
         *       "media_type": "application/x-ndjson",
         *       "rows": 4711,
         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "url": "https://mainstay.example/api/v1/files?token=WyJleHBvcnRz"
         *     }
         */
        ExportDownload: {
            /**
             * Url
             * @description Gives the file to whoever has it.
             */
            url: string;
            /**
             * Expires At
             * Format: date-time
             * @description Until when the link works; ask again for another.
             * @example 2026-11-21T08:30:00.000000Z
             */
            expires_at: string;
            /** Filename */
            filename: string;
            /**
             * Media Type
             * @enum {string}
             */
            media_type: "text/csv; charset=utf-8" | "application/x-ndjson";
            /** Rows */
            rows: number;
            /** Bytes */
            bytes: number;
            /**
             * Sha256
             * @description Of the file, in hexadecimal.
             */
            sha256: string;
        };
        /**
         * ExportFilters
         * @description Those of the list of the same kind. `users` and `my_data` have none.
         */
        ExportFilters: {
            /**
             * Actor
             * @description Audit events: only what this user, key or operator did.
             */
            actor?: string | null;
            /**
             * Action
             * @description Audit events: only this action.
             */
            action?: string | null;
            /**
             * Target
             * @description Audit events: only what was done to this thing.
             */
            target?: string | null;
            /**
             * Outcome
             * @description Audit events: only what ended like this.
             */
            outcome?: ("success" | "denied" | "failure") | null;
            /**
             * State
             * @description Jobs: only those in this state.
             */
            state?: ("scheduled" | "queued" | "running" | "succeeded" | "failed" | "cancelled") | null;
            /**
             * Kind
             * @description Jobs: only this kind.
             */
            kind?: string | null;
            /**
             * Queue
             * @description Jobs: only this queue.
             */
            queue?: ("high" | "default" | "bulk") | null;
            /**
             * Since
             * @description Only what happened or was created then or later, RFC 3339.
             */
            since?: string | null;
            /**
             * Until
             * @description Only what happened or was created before, RFC 3339.
             */
            until?: string | null;
        };
        /**
         * ExportKind
         * @enum {string}
         */
        ExportKind: "audit_events" | "users" | "jobs" | "my_data";
        /** ExportProgress */
        ExportProgress: {
            /**
             * Rows
             * @description Written so far.
             */
            rows: number;
            /**
             * Estimated Rows
             * @description How many there will be, as far as can be told.
             */
            estimated_rows: number | null;
        };
        /**
         * ExportRead
         * @example {
         *       "bytes": 4477000,
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "expires_at": "2026-11-28T08:30:02.000000Z",
         *       "filters": {},
         *       "finished_at": "2026-11-21T08:30:02.000000Z",
         *       "format": "jsonl",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "job_id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *       "kind": "audit_events",
         *       "requested_by": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "rows": 4711,
         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "status": "ready"
         *     }
         */
        ExportRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ExportKind"];
            format: components["schemas"]["LineForm"];
            /** Filters */
            filters: {
                [key: string]: unknown;
            };
            /** @description `expired`: the file was kept for seven days and is deleted. */
            status: components["schemas"]["Status"];
            /**
             * Requested By
             * @description The person who asked; null for a key of the organization.
             */
            requested_by: string | null;
            /**
             * Key Id
             * @description The key it was asked for with.
             */
            key_id: string | null;
            /**
             * Job Id
             * Format: uuid
             * @description The job that writes it. Cancel the job to cancel the export.
             */
            job_id: string;
            /** @description While it is being written. */
            progress: components["schemas"]["ExportProgress"] | null;
            /**
             * Rows
             * @description How many rows the file holds, its header not counted.
             */
            rows: number | null;
            /** Bytes */
            bytes: number | null;
            /**
             * Sha256
             * @description Of the file, in hexadecimal.
             */
            sha256: string | null;
            /**
             * Failure
             * @description Why there is no file.
             */
            failure: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Expires At
             * @description When the file is deleted.
             */
            expires_at: string | null;
        };
        /**
         * FactorsRead
         * @description Which second factors a person has.
         * @example {
         *       "is_required": true,
         *       "passkeys": 1,
         *       "recovery_codes_left": 9,
         *       "totp": {
         *         "confirmed_at": "2026-11-21T08:30:00.000000Z"
         *       }
         *     }
         */
        FactorsRead: {
            /**
             * Is Required
             * @description Whether a sign-in with the password asks for a second factor.
             */
            is_required: boolean;
            /** @description The authenticator app, once a code has confirmed it. */
            totp: components["schemas"]["TotpState"] | null;
            /**
             * Passkeys
             * @description How many there are.
             */
            passkeys: number;
            /** Recovery Codes Left */
            recovery_codes_left: number;
        };
        /** FirstBad */
        FirstBad: {
            /**
             * Seq
             * @description The number of the first link that is not good.
             */
            seq: number;
            reason: components["schemas"]["Reason"];
            /** Detail */
            detail: string;
        };
        /**
         * ImpersonationRead
         * @description A session as somebody else. A browser gets no token here: its access cookie is now that of the other person.
         * @example {
         *       "access_token": "eyJhbGciOiJFUzI1NiIs…",
         *       "expires_at": "2026-11-21T09:00:00.000000Z",
         *       "expires_in": 1800,
         *       "session_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "token_type": "Bearer",
         *       "user_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"
         *     }
         */
        ImpersonationRead: {
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Token Type */
            token_type?: "Bearer" | null;
            /** Access Token */
            access_token?: string | null;
            /**
             * Expires In
             * @description Seconds until it is over. It cannot be refreshed.
             */
            expires_in: number;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            expires_at: string;
        };
        /**
         * ImpersonationRequest
         * @example {
         *       "reason": "Ticket 4711: her exports do not show up for her."
         *     }
         */
        ImpersonationRequest: {
            /**
             * Reason
             * @description Why. The person reads it in a mail, and it is kept in the trail.
             */
            reason: string;
        };
        /**
         * Impersonator
         * @description The operator who acts as this person.
         */
        Impersonator: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string;
        };
        /**
         * InvitationAccept
         * @example {
         *       "token": "miv_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"
         *     }
         */
        InvitationAccept: {
            /**
             * Token
             * Format: password
             * @description From the link that was sent to the invited address.
             */
            token: string;
        };
        /**
         * InvitationCreate
         * @example {
         *       "email": "grace@example.com",
         *       "role": "member"
         *     }
         */
        InvitationCreate: {
            /**
             * Email
             * @example grace@example.com
             */
            email: string;
            /** @description At most your own. */
            role: components["schemas"]["Role"];
        };
        /**
         * InvitationRead
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "email": "grace@example.com",
         *       "expires_at": "2026-11-28T08:30:00.000000Z",
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "inviter_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "role": "member"
         *     }
         */
        InvitationRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Email */
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Inviter Id
             * Format: uuid
             */
            inviter_id: string;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            expires_at: string;
        };
        /**
         * JobAsked
         * @example {
         *       "attempt": 1,
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "deduplicated": false,
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "kind": "http.call",
         *       "max_attempts": 8,
         *       "payload": {
         *         "method": "POST",
         *         "url": "https://example.com/hook"
         *       },
         *       "progress": {
         *         "current": 3,
         *         "message": "reading",
         *         "total": 10
         *       },
         *       "queue": "default",
         *       "request_id": "01JD5Q8Z7N2K4X9C",
         *       "run_at": "2026-11-21T08:30:00.000000Z",
         *       "started_at": "2026-11-21T08:30:00.000000Z",
         *       "state": "queued"
         *     }
         */
        JobAsked: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Queue */
            queue: string;
            /**
             * State
             * @enum {string}
             */
            state: "scheduled" | "queued" | "running" | "succeeded" | "failed" | "cancelled";
            /**
             * Cause
             * @description Why it stands where it stands, such as `held_back` by a limit, `lost_worker` or `attempts_spent`.
             */
            cause: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Result */
            result: {
                [key: string]: unknown;
            } | null;
            /**
             * Error
             * @description What the last failed attempt said.
             */
            error: string | null;
            /** Unique Key */
            unique_key: string | null;
            /**
             * Attempt
             * @description The number of the latest attempt; 0 before the first.
             */
            attempt: number;
            /**
             * Max Attempts
             * @description After so many failures it is left to a person.
             */
            max_attempts: number;
            progress: components["schemas"]["Progress"] | null;
            /** Request Id */
            request_id: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Run At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            run_at: string;
            /** Started At */
            started_at: string | null;
            /** Finished At */
            finished_at: string | null;
            /** Cancel Requested At */
            cancel_requested_at: string | null;
            /** Dismissed At */
            dismissed_at: string | null;
            /**
             * Deduplicated
             * @description There was one of this kind and key already, and it is that one.
             */
            deduplicated: boolean;
        };
        /**
         * JobCreate
         * @example {
         *       "kind": "http.call",
         *       "payload": {
         *         "method": "POST",
         *         "url": "https://example.com/hook"
         *       }
         *     }
         */
        JobCreate: components["schemas"]["HttpCallJob"];
        /**
         * JobDetail
         * @example {
         *       "attempt": 1,
         *       "attempts": [
         *         {
         *           "lines": [
         *             {
         *               "at": "2026-11-21T08:30:00.000000Z",
         *               "event": "called",
         *               "facts": {
         *                 "status": 200
         *               }
         *             }
         *           ],
         *           "number": 1,
         *           "started_at": "2026-11-21T08:30:00.000000Z"
         *         }
         *       ],
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "kind": "http.call",
         *       "max_attempts": 8,
         *       "payload": {
         *         "method": "POST",
         *         "url": "https://example.com/hook"
         *       },
         *       "progress": {
         *         "current": 3,
         *         "message": "reading",
         *         "total": 10
         *       },
         *       "queue": "default",
         *       "request_id": "01JD5Q8Z7N2K4X9C",
         *       "run_at": "2026-11-21T08:30:00.000000Z",
         *       "started_at": "2026-11-21T08:30:00.000000Z",
         *       "state": "running"
         *     }
         */
        JobDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Queue */
            queue: string;
            /**
             * State
             * @enum {string}
             */
            state: "scheduled" | "queued" | "running" | "succeeded" | "failed" | "cancelled";
            /**
             * Cause
             * @description Why it stands where it stands, such as `held_back` by a limit, `lost_worker` or `attempts_spent`.
             */
            cause: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Result */
            result: {
                [key: string]: unknown;
            } | null;
            /**
             * Error
             * @description What the last failed attempt said.
             */
            error: string | null;
            /** Unique Key */
            unique_key: string | null;
            /**
             * Attempt
             * @description The number of the latest attempt; 0 before the first.
             */
            attempt: number;
            /**
             * Max Attempts
             * @description After so many failures it is left to a person.
             */
            max_attempts: number;
            progress: components["schemas"]["Progress"] | null;
            /** Request Id */
            request_id: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Run At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            run_at: string;
            /** Started At */
            started_at: string | null;
            /** Finished At */
            finished_at: string | null;
            /** Cancel Requested At */
            cancel_requested_at: string | null;
            /** Dismissed At */
            dismissed_at: string | null;
            /**
             * Attempts
             * @description The latest 50, newest first.
             */
            attempts: components["schemas"]["AttemptRead"][];
        };
        /**
         * JobRead
         * @example {
         *       "attempt": 1,
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "kind": "http.call",
         *       "max_attempts": 8,
         *       "payload": {
         *         "method": "POST",
         *         "url": "https://example.com/hook"
         *       },
         *       "progress": {
         *         "current": 3,
         *         "message": "reading",
         *         "total": 10
         *       },
         *       "queue": "default",
         *       "request_id": "01JD5Q8Z7N2K4X9C",
         *       "run_at": "2026-11-21T08:30:00.000000Z",
         *       "started_at": "2026-11-21T08:30:00.000000Z",
         *       "state": "running"
         *     }
         */
        JobRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Queue */
            queue: string;
            /**
             * State
             * @enum {string}
             */
            state: "scheduled" | "queued" | "running" | "succeeded" | "failed" | "cancelled";
            /**
             * Cause
             * @description Why it stands where it stands, such as `held_back` by a limit, `lost_worker` or `attempts_spent`.
             */
            cause: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Result */
            result: {
                [key: string]: unknown;
            } | null;
            /**
             * Error
             * @description What the last failed attempt said.
             */
            error: string | null;
            /** Unique Key */
            unique_key: string | null;
            /**
             * Attempt
             * @description The number of the latest attempt; 0 before the first.
             */
            attempt: number;
            /**
             * Max Attempts
             * @description After so many failures it is left to a person.
             */
            max_attempts: number;
            progress: components["schemas"]["Progress"] | null;
            /** Request Id */
            request_id: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Run At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            run_at: string;
            /** Started At */
            started_at: string | null;
            /** Finished At */
            finished_at: string | null;
            /** Cancel Requested At */
            cancel_requested_at: string | null;
            /** Dismissed At */
            dismissed_at: string | null;
        };
        /**
         * KeySet
         * @example {
         *       "keys": [
         *         {
         *           "alg": "ES256",
         *           "crv": "P-256",
         *           "kid": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *           "kty": "EC",
         *           "use": "sig",
         *           "x": "…",
         *           "y": "…"
         *         }
         *       ]
         *     }
         */
        KeySet: {
            /** Keys */
            keys: {
                [key: string]: string;
            }[];
        };
        /**
         * KindList
         * @example {
         *       "data": [
         *         {
         *           "is_open": true,
         *           "kind": "http.call",
         *           "max_attempts": 8,
         *           "paused": false,
         *           "payload_schema": {
         *             "properties": {
         *               "url": {
         *                 "type": "string"
         *               }
         *             },
         *             "type": "object"
         *           },
         *           "queue": "default",
         *           "timeout_seconds": 60
         *         }
         *       ]
         *     }
         */
        KindList: {
            /** Data */
            data: components["schemas"]["KindRead"][];
        };
        /**
         * KindRead
         * @example {
         *       "is_open": true,
         *       "kind": "http.call",
         *       "max_attempts": 8,
         *       "paused": false,
         *       "payload_schema": {
         *         "properties": {
         *           "url": {
         *             "type": "string"
         *           }
         *         },
         *         "type": "object"
         *       },
         *       "queue": "default",
         *       "timeout_seconds": 60
         *     }
         */
        KindRead: {
            /** Kind */
            kind: string;
            /** Queue */
            queue: string;
            /** Max Attempts */
            max_attempts: number;
            /** Timeout Seconds */
            timeout_seconds: number;
            /**
             * Is Open
             * @description Whether clients may ask for it; else only the service does.
             */
            is_open: boolean;
            /**
             * Paused
             * @description Jobs of it can be asked for, and wait until it is resumed.
             */
            paused: boolean;
            /**
             * Payload Schema
             * @description JSON schema of the payload.
             */
            payload_schema: {
                [key: string]: unknown;
            };
        };
        /** Line */
        Line: {
            /** At */
            at: string;
            /** Event */
            event: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
        };
        /**
         * LineForm
         * @enum {string}
         */
        LineForm: "csv" | "jsonl";
        /**
         * LinkRequest
         * @example {
         *       "token": "mue_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"
         *     }
         */
        LinkRequest: {
            /** Token */
            token: string;
        };
        /**
         * MemberPatch
         * @example {
         *       "role": "admin"
         *     }
         */
        MemberPatch: {
            role: components["schemas"]["Role"];
        };
        /**
         * MemberRead
         * @example {
         *       "email": "ada@example.com",
         *       "full_name": "Ada Lovelace",
         *       "joined_at": "2026-11-21T08:30:00.000000Z",
         *       "role": "admin",
         *       "user_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"
         *     }
         */
        MemberRead: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string;
            role: components["schemas"]["Role"];
            /**
             * Joined At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            joined_at: string;
        };
        /**
         * NewAddressRequest
         * @example {
         *       "new_email": "ada@example.org"
         *     }
         */
        NewAddressRequest: {
            /** New Email */
            new_email: string;
        };
        /**
         * NewCredential
         * @description What `navigator.credentials.create()` gave, by `toJSON()`.
         * @example {
         *       "id": "Wf3oYb1v0yVJm0d2kq8xPw",
         *       "rawId": "Wf3oYb1v0yVJm0d2kq8xPw",
         *       "response": {
         *         "attestationObject": "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0Y…",
         *         "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Ii4uLg",
         *         "transports": [
         *           "internal",
         *           "hybrid"
         *         ]
         *       },
         *       "type": "public-key"
         *     }
         */
        NewCredential: {
            /** Id */
            id: string;
            /** Rawid */
            rawId: string;
            /** Type */
            type: string;
            response: components["schemas"]["AttestationResponse"];
        };
        /**
         * NewPasswordRequest
         * @example {
         *       "new_password": "correct horse battery staple"
         *     }
         */
        NewPasswordRequest: {
            /**
             * New Password
             * Format: password
             * @description 12 to 256 characters, whichever you like.
             */
            new_password: string;
        };
        /**
         * NotificationCreate
         * @example {
         *       "body": "1,204 rows, none refused.",
         *       "link": "/jobs",
         *       "recipient_ids": [
         *         "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"
         *       ],
         *       "title": "The nightly import has ended"
         *     }
         */
        NotificationCreate: {
            /**
             * Recipient Ids
             * @description Members of the organization.
             */
            recipient_ids: string[];
            /** Title */
            title: string;
            /**
             * Body
             * @description Plain text.
             * @default
             */
            body: string;
            /**
             * Link
             * @description A path of the console, or an address.
             */
            link?: string | null;
        };
        /**
         * NotificationRead
         * @example {
         *       "body": "1,204 rows, none refused.",
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "kind": "message",
         *       "link": "/jobs",
         *       "organization_id": "01a1fc10-bb5e-72eb-9ff3-efb0720935ad",
         *       "title": "The nightly import has ended"
         *     }
         */
        NotificationRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Organization Id
             * @description Where it comes from; null when it is about your account.
             */
            organization_id: string | null;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Link */
            link: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /** Read At */
            read_at: string | null;
        };
        /**
         * NotificationsSent
         * @example {
         *       "data": [
         *         {
         *           "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "recipient_id": "01a1fc10-e0b8-7c50-a7fe-cc1a1f6f14b5"
         *         }
         *       ]
         *     }
         */
        NotificationsSent: {
            /** Data */
            data: components["schemas"]["SentOne"][];
        };
        /**
         * OrganizationCreate
         * @example {
         *       "name": "Analytical Engines"
         *     }
         */
        OrganizationCreate: {
            /**
             * Name
             * @example Analytical Engines
             */
            name: string;
            /**
             * Slug
             * @description Made from the name when left out.
             */
            slug?: string | null;
        };
        /**
         * OrganizationPatch
         * @example {
         *       "name": "Difference Engines"
         *     }
         */
        OrganizationPatch: {
            /** Name */
            name?: string | null;
            /** Slug */
            slug?: string | null;
        };
        /**
         * OrganizationRead
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "name": "Analytical Engines",
         *       "role": "owner",
         *       "slug": "analytical-engines",
         *       "updated_at": "2026-11-21T08:30:00.000000Z"
         *     }
         */
        OrganizationRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Slug */
            slug: string;
            /** @description What you are in it; null for a key. */
            role: components["schemas"]["Role"] | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            updated_at: string;
            /** Deletion Requested At */
            deletion_requested_at: string | null;
            /**
             * Deleted From
             * @description From when on it is gone, unless an owner restores it before.
             */
            deleted_from: string | null;
        };
        /**
         * OwnershipTransfer
         * @example {
         *       "user_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"
         *     }
         */
        OwnershipTransfer: {
            /**
             * User Id
             * Format: uuid
             * @description A member, who becomes an owner; you become an admin.
             */
            user_id: string;
        };
        /**
         * Page[AccountRead]
         * @example {
         *       "data": [
         *         {
         *           "created_at": "2026-11-21T08:29:00.000000Z",
         *           "deactivated_at": "2026-11-21T09:30:00.000000Z",
         *           "deactivation_reason": "Left the company, ticket 4711.",
         *           "email": "ada@example.com",
         *           "email_verified_at": "2026-11-21T08:30:00.000000Z",
         *           "full_name": "Ada Lovelace",
         *           "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "is_operator": false,
         *           "status": "deactivated",
         *           "updated_at": "2026-11-21T09:30:00.000000Z"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_AccountRead_: {
            /** Data */
            data: components["schemas"]["AccountRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[ApiKeyRead]
         * @example {
         *       "data": [
         *         {
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "expires_at": "2027-02-19T08:30:00.000000Z",
         *           "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "name": "Nightly export",
         *           "organization_id": "01a1fc10-bb5e-72eb-9ff3-efb0720935ad",
         *           "owner": "organization",
         *           "scopes": [
         *             "exports:read",
         *             "exports:write"
         *           ]
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_ApiKeyRead_: {
            /** Data */
            data: components["schemas"]["ApiKeyRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[DeliveryRead]
         * @example {
         *       "data": [
         *         {
         *           "attempt_count": 1,
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "endpoint_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "event_type": "webhook.test",
         *           "finished_at": "2026-11-21T08:30:00.000000Z",
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "last_status": 204,
         *           "message_id": "msg_01a1fc11b9f773a1a39b4e84cfe0bfab",
         *           "occurred_at": "2026-11-21T08:30:00.000000Z",
         *           "redelivery": false,
         *           "status": "delivered"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_DeliveryRead_: {
            /** Data */
            data: components["schemas"]["DeliveryRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[EndpointRead]
         * @example {
         *       "data": [
         *         {
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "description": "Billing",
         *           "event_types": [
         *             "job.failed",
         *             "member.removed"
         *           ],
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "status": "enabled",
         *           "updated_at": "2026-11-21T08:30:00.000000Z",
         *           "url": "https://example.com/webhooks"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_EndpointRead_: {
            /** Data */
            data: components["schemas"]["EndpointRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[ExportRead]
         * @example {
         *       "data": [
         *         {
         *           "bytes": 4477000,
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "expires_at": "2026-11-28T08:30:02.000000Z",
         *           "filters": {},
         *           "finished_at": "2026-11-21T08:30:02.000000Z",
         *           "format": "jsonl",
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "job_id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
         *           "kind": "audit_events",
         *           "requested_by": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "rows": 4711,
         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "status": "ready"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_ExportRead_: {
            /** Data */
            data: components["schemas"]["ExportRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[InvitationRead]
         * @example {
         *       "data": [
         *         {
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "email": "grace@example.com",
         *           "expires_at": "2026-11-28T08:30:00.000000Z",
         *           "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "inviter_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "role": "member"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_InvitationRead_: {
            /** Data */
            data: components["schemas"]["InvitationRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[JobRead]
         * @example {
         *       "data": [
         *         {
         *           "attempt": 1,
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "kind": "http.call",
         *           "max_attempts": 8,
         *           "payload": {
         *             "method": "POST",
         *             "url": "https://example.com/hook"
         *           },
         *           "progress": {
         *             "current": 3,
         *             "message": "reading",
         *             "total": 10
         *           },
         *           "queue": "default",
         *           "request_id": "01JD5Q8Z7N2K4X9C",
         *           "run_at": "2026-11-21T08:30:00.000000Z",
         *           "started_at": "2026-11-21T08:30:00.000000Z",
         *           "state": "running"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_JobRead_: {
            /** Data */
            data: components["schemas"]["JobRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[MemberRead]
         * @example {
         *       "data": [
         *         {
         *           "email": "ada@example.com",
         *           "full_name": "Ada Lovelace",
         *           "joined_at": "2026-11-21T08:30:00.000000Z",
         *           "role": "admin",
         *           "user_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_MemberRead_: {
            /** Data */
            data: components["schemas"]["MemberRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[NotificationRead]
         * @example {
         *       "data": [
         *         {
         *           "body": "1,204 rows, none refused.",
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "kind": "message",
         *           "link": "/jobs",
         *           "organization_id": "01a1fc10-bb5e-72eb-9ff3-efb0720935ad",
         *           "title": "The nightly import has ended"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_NotificationRead_: {
            /** Data */
            data: components["schemas"]["NotificationRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[OrganizationRead]
         * @example {
         *       "data": [
         *         {
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "name": "Analytical Engines",
         *           "role": "owner",
         *           "slug": "analytical-engines",
         *           "updated_at": "2026-11-21T08:30:00.000000Z"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_OrganizationRead_: {
            /** Data */
            data: components["schemas"]["OrganizationRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[RunRead]
         * @example {
         *       "data": [
         *         {
         *           "by_hand": false,
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "fire_at": "2026-11-21T08:30:00.000000Z",
         *           "id": "01a1fc12-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "job_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfac",
         *           "outcome": "started"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_RunRead_: {
            /** Data */
            data: components["schemas"]["RunRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * Page[ScheduleRead]
         * @example {
         *       "data": [
         *         {
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "cron": "30 2 * * *",
         *           "enabled": true,
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "kind": "http.call",
         *           "maker_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *           "misfire": "run_once",
         *           "misfire_max": 1,
         *           "name": "Nightly report",
         *           "next_fire_at": "2026-11-21T08:30:00.000000Z",
         *           "next_times": [
         *             "2026-11-21T08:30:00.000000Z"
         *           ],
         *           "overlap": "skip",
         *           "payload": {
         *             "method": "POST",
         *             "url": "https://example.com/report"
         *           },
         *           "time_zone": "Europe/Berlin",
         *           "updated_at": "2026-11-21T08:30:00.000000Z"
         *         }
         *       ],
         *       "has_more": false
         *     }
         */
        Page_ScheduleRead_: {
            /** Data */
            data: components["schemas"]["ScheduleRead"][];
            /**
             * Next Cursor
             * @description Give it back as `cursor` to go on; null at the end.
             */
            next_cursor?: string | null;
            /**
             * Has More
             * @description Whether another page follows.
             */
            has_more: boolean;
        };
        /**
         * PasskeyAdded
         * @description A new passkey, and with the first second factor the codes for the day it is gone.
         * @example {
         *       "aaguid": "fbfc3007-154e-4ecc-8c0b-6e020557d7bd",
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "is_backed_up": true,
         *       "is_synced": true,
         *       "last_used_at": "2026-11-21T09:00:00.000000Z",
         *       "name": "Phone",
         *       "recovery_codes": [
         *         "k7mq-3hxw-9tfa-ce2v",
         *         "p4ns-8gyr-5bdu-jz6h"
         *       ],
         *       "transports": [
         *         "internal",
         *         "hybrid"
         *       ]
         *     }
         */
        PasskeyAdded: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Aaguid
             * Format: uuid
             * @description The make of what holds it, as far as it says; all zero when it does not.
             */
            aaguid: string;
            /**
             * Transports
             * @description How browsers can reach it.
             */
            transports: string[];
            /**
             * Is Synced
             * @description Whether it can be on several devices.
             */
            is_synced: boolean;
            /**
             * Is Backed Up
             * @description Whether it survives the loss of the device, as of its last use.
             */
            is_backed_up: boolean;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
            /**
             * Recovery Codes
             * @description Ten, shown this once, when it is the first second factor; null when there was one before.
             */
            recovery_codes?: string[] | null;
        };
        /**
         * PasskeyCreate
         * @example {
         *       "credential": {
         *         "id": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "rawId": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "response": {
         *           "attestationObject": "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0Y…",
         *           "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Ii4uLg",
         *           "transports": [
         *             "internal",
         *             "hybrid"
         *           ]
         *         },
         *         "type": "public-key"
         *       },
         *       "name": "Phone"
         *     }
         */
        PasskeyCreate: {
            /**
             * Name
             * @description For telling it from the others.
             */
            name: string;
            credential: components["schemas"]["NewCredential"];
        };
        /**
         * PasskeyFactorBegin
         * @example {
         *       "challenge": "mch_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk"
         *     }
         */
        PasskeyFactorBegin: {
            /**
             * Challenge
             * @description As `POST /auth/login` gave it with `mfa_required`.
             */
            challenge: string;
        };
        /**
         * PasskeyList
         * @example {
         *       "data": [
         *         {
         *           "aaguid": "fbfc3007-154e-4ecc-8c0b-6e020557d7bd",
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "is_backed_up": true,
         *           "is_synced": true,
         *           "last_used_at": "2026-11-21T09:00:00.000000Z",
         *           "name": "Phone",
         *           "transports": [
         *             "internal",
         *             "hybrid"
         *           ]
         *         }
         *       ]
         *     }
         */
        PasskeyList: {
            /** Data */
            data: components["schemas"]["PasskeyRead"][];
        };
        /**
         * PasskeyPatch
         * @example {
         *       "name": "Old phone"
         *     }
         */
        PasskeyPatch: {
            /** Name */
            name: string;
        };
        /**
         * PasskeyRead
         * @example {
         *       "aaguid": "fbfc3007-154e-4ecc-8c0b-6e020557d7bd",
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "is_backed_up": true,
         *       "is_synced": true,
         *       "last_used_at": "2026-11-21T09:00:00.000000Z",
         *       "name": "Phone",
         *       "transports": [
         *         "internal",
         *         "hybrid"
         *       ]
         *     }
         */
        PasskeyRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Aaguid
             * Format: uuid
             * @description The make of what holds it, as far as it says; all zero when it does not.
             */
            aaguid: string;
            /**
             * Transports
             * @description How browsers can reach it.
             */
            transports: string[];
            /**
             * Is Synced
             * @description Whether it can be on several devices.
             */
            is_synced: boolean;
            /**
             * Is Backed Up
             * @description Whether it survives the loss of the device, as of its last use.
             */
            is_backed_up: boolean;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * PasskeySignIn
         * @example {
         *       "ceremony": "mpk_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk",
         *       "credential": {
         *         "id": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "rawId": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "response": {
         *           "authenticatorData": "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAABQ",
         *           "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Ii4uLg",
         *           "signature": "MEUCIQDxq1y5Rr0yTg…",
         *           "userHandle": "AaH8ELn3c6Gjm06EzOC_qw"
         *         },
         *         "type": "public-key"
         *       }
         *     }
         */
        PasskeySignIn: {
            /**
             * Ceremony
             * @description As `begin` gave it. Left out by browsers: theirs is in a cookie.
             */
            ceremony?: string | null;
            credential: components["schemas"]["UsedCredential"];
        };
        /**
         * Permission
         * @enum {string}
         */
        Permission: "organization:read" | "organization:write" | "organization:delete" | "ownership:transfer" | "members:read" | "members:write" | "keys:read" | "keys:write" | "audit:read" | "audit:write" | "jobs:read" | "jobs:write" | "exports:read" | "exports:write" | "schedules:read" | "schedules:write" | "webhooks:read" | "webhooks:write" | "notifications:write";
        /**
         * PersonalExportRead
         * @example {
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "job_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304c",
         *       "requested_at": "2026-11-21T08:30:00.000000Z",
         *       "state": "building"
         *     }
         */
        PersonalExportRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "building" | "ready" | "expired" | "failed";
            /**
             * Requested At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            requested_at: string;
            /** Ready At */
            ready_at: string | null;
            /**
             * Expires At
             * @description When the file is removed.
             */
            expires_at: string | null;
            /**
             * Size
             * @description In bytes.
             */
            size: number | null;
            /**
             * Download Url
             * @description Whoever has it has the file, for a quarter of an hour.
             */
            download_url: string | null;
            /** Download Expires At */
            download_expires_at: string | null;
        };
        /** PreferenceRead */
        PreferenceRead: {
            /** Kind */
            kind: string;
            /** Description */
            description: string;
            /** Mail */
            mail: boolean;
        };
        /**
         * PreferencesRead
         * @example {
         *       "data": [
         *         {
         *           "description": "A program of one of your organizations has something to say.",
         *           "kind": "message",
         *           "mail": false
         *         }
         *       ]
         *     }
         */
        PreferencesRead: {
            /** Data */
            data: components["schemas"]["PreferenceRead"][];
        };
        /**
         * PreferencesWrite
         * @example {
         *       "mail": {
         *         "message": true
         *       }
         *     }
         */
        PreferencesWrite: {
            /**
             * Mail
             * @description By kind, whether it is mailed too. A kind that is left out is as it comes.
             */
            mail: {
                [key: string]: boolean;
            };
        };
        /** Progress */
        Progress: {
            /** Current */
            current: number;
            /** Total */
            total: number | null;
            /** Message */
            message: string | null;
        };
        /**
         * ProofRequest
         * @description Either the password or a passkey.
         * @example {
         *       "password": "correct horse battery staple"
         *     }
         * @example {
         *       "passkey": {
         *         "id": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "rawId": "Wf3oYb1v0yVJm0d2kq8xPw",
         *         "response": {
         *           "authenticatorData": "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAABQ",
         *           "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Ii4uLg",
         *           "signature": "MEUCIQDxq1y5Rr0yTg…",
         *           "userHandle": "AaH8ELn3c6Gjm06EzOC_qw"
         *         },
         *         "type": "public-key"
         *       }
         *     }
         */
        ProofRequest: {
            /** Password */
            password?: string | null;
            /** @description The answer to `POST /auth/reauthenticate/passkey/begin`. */
            passkey?: components["schemas"]["UsedCredential"] | null;
        };
        /**
         * QueueList
         * @example {
         *       "data": [
         *         {
         *           "name": "default",
         *           "oldest_seconds": 1.5,
         *           "paused": false,
         *           "queued": 3,
         *           "running": 2
         *         }
         *       ]
         *     }
         */
        QueueList: {
            /** Data */
            data: components["schemas"]["QueueRead"][];
        };
        /**
         * QueueRead
         * @example {
         *       "name": "default",
         *       "oldest_seconds": 1.5,
         *       "paused": false,
         *       "queued": 3,
         *       "running": 2
         *     }
         */
        QueueRead: {
            /** Name */
            name: string;
            /** Queued */
            queued: number;
            /** Running */
            running: number;
            /**
             * Oldest Seconds
             * @description For how long the oldest queued job has been due.
             */
            oldest_seconds: number;
            /** Paused */
            paused: boolean;
        };
        /**
         * Ready
         * @example {
         *       "dependencies": [
         *         {
         *           "name": "database",
         *           "seconds": 0.0012,
         *           "status": "up"
         *         },
         *         {
         *           "name": "redis",
         *           "seconds": 0.0004,
         *           "status": "up"
         *         },
         *         {
         *           "name": "schema",
         *           "seconds": 0.0015,
         *           "status": "up"
         *         }
         *       ],
         *       "status": "ready",
         *       "version": "0.1.0"
         *     }
         */
        Ready: {
            /**
             * Status
             * @example ready
             */
            status: string;
            /**
             * Version
             * @example 0.1.0
             */
            version: string;
            /** Dependencies */
            dependencies: components["schemas"]["Dependency"][];
        };
        /**
         * Reason
         * @enum {string}
         */
        Reason: "event_changed" | "event_missing" | "seal_missing" | "chain_broken" | "checkpoint_forged" | "checkpoint_contradicted" | "cut_off" | "checkpoint_missing" | "unreadable";
        /**
         * RecoveryCodes
         * @description Each is good once, in place of the second factor. They are shown this once.
         * @example {
         *       "recovery_codes": [
         *         "k7mq-3hxw-9tfa-ce2v",
         *         "p4ns-8gyr-5bdu-jz6h"
         *       ]
         *     }
         */
        RecoveryCodes: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /**
         * RedeliverRange
         * @example {
         *       "since": "2026-11-21T08:30:00.000000Z",
         *       "status": "failed"
         *     }
         */
        RedeliverRange: {
            /**
             * Since
             * Format: date-time
             * @description What happened then or later.
             */
            since: string;
            /**
             * Until
             * @description What happened before; without it, all since.
             */
            until?: string | null;
            /**
             * Status
             * @description Messages whose latest delivery ended so.
             * @default failed
             * @enum {string}
             */
            status: "delivered" | "failed" | "cancelled";
        };
        /**
         * RedeliveredRead
         * @example {
         *       "has_more": false,
         *       "redelivered": 12
         *     }
         */
        RedeliveredRead: {
            /**
             * Redelivered
             * @description How many are sent once more, at most 200 in a call; the oldest first.
             */
            redelivered: number;
            /**
             * Has More
             * @description Whether there may be more: call again with the same body.
             */
            has_more: boolean;
        };
        /**
         * RefreshRequest
         * @example {
         *       "refresh_token": "mrt_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"
         *     }
         */
        RefreshRequest: {
            /**
             * Refresh Token
             * @description Left out by browsers: theirs is in a cookie.
             */
            refresh_token?: string | null;
        };
        /**
         * RegistrationRequest
         * @example {
         *       "email": "ada@example.com",
         *       "full_name": "Ada Lovelace",
         *       "password": "correct horse battery staple"
         *     }
         */
        RegistrationRequest: {
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Full Name */
            full_name: string;
        };
        /**
         * RequestOptions
         * @description For `PublicKeyCredential.parseRequestOptionsFromJSON()`.
         * @example {
         *       "options": {
         *         "allowCredentials": [],
         *         "challenge": "0f3c…",
         *         "rpId": "localhost",
         *         "timeout": 300000,
         *         "userVerification": "required"
         *       }
         *     }
         */
        RequestOptions: {
            /**
             * Options
             * @description `PublicKeyCredentialRequestOptionsJSON` of the WebAuthn standard.
             */
            options: {
                [key: string]: unknown;
            };
        };
        /**
         * ResetRequest
         * @example {
         *       "new_password": "correct horse battery staple",
         *       "token": "mrp_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"
         *     }
         */
        ResetRequest: {
            /** Token */
            token: string;
            /**
             * New Password
             * Format: password
             */
            new_password: string;
        };
        /**
         * RetriedRead
         * @example {
         *       "has_more": false,
         *       "retried": 12
         *     }
         */
        RetriedRead: {
            /** Retried */
            retried: number;
            /**
             * Has More
             * @description Whether to call again for the rest; one call takes up to 200.
             */
            has_more: boolean;
        };
        /**
         * RetryFailed
         * @description Which failed jobs to try again; all of them without a filter.
         * @example {
         *       "kind": "http.call"
         *     }
         */
        RetryFailed: {
            /** Kind */
            kind?: string | null;
            /** Queue */
            queue?: ("high" | "default" | "bulk") | null;
            /**
             * Since
             * @description Only those created then or later.
             */
            since?: string | null;
            /**
             * Until
             * @description Only those created before.
             */
            until?: string | null;
        };
        /**
         * Role
         * @enum {string}
         */
        Role: "owner" | "admin" | "member" | "viewer";
        /**
         * RunRead
         * @example {
         *       "by_hand": false,
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "fire_at": "2026-11-21T08:30:00.000000Z",
         *       "id": "01a1fc12-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "job_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfac",
         *       "outcome": "started"
         *     }
         */
        RunRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Fire At
             * Format: date-time
             * @description When it was due.
             * @example 2026-11-21T08:30:00.000000Z
             */
            fire_at: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "waiting" | "started" | "skipped" | "missed";
            /**
             * Reason
             * @description Why it did not start: `overlap`, `misfire`, `paused` or `refused`.
             */
            reason: string | null;
            /** By Hand */
            by_hand: boolean;
            /** Job Id */
            job_id: string | null;
            /**
             * Created At
             * Format: date-time
             * @description When that was decided.
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
        };
        /**
         * ScheduleCreate
         * @example {
         *       "cron": "30 2 * * *",
         *       "kind": "http.call",
         *       "name": "Nightly report",
         *       "payload": {
         *         "method": "POST",
         *         "url": "https://example.com/report"
         *       },
         *       "time_zone": "Europe/Berlin"
         *     }
         */
        ScheduleCreate: {
            /** Cron */
            cron?: string | null;
            /** Interval Seconds */
            interval_seconds?: number | null;
            /**
             * Time Zone
             * @description A name of the IANA database, such as `Europe/Berlin`.
             * @default UTC
             */
            time_zone: string;
            /** Name */
            name: string;
            /**
             * Kind
             * @description One of `GET /jobs/kinds`.
             */
            kind: string;
            /**
             * Payload
             * @description What the kind asks for; its JSON schema is in `GET /jobs/kinds`.
             */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Overlap
             * @description While its last job is unfinished: skip a time, let it wait, or stop that job and start anew.
             * @default skip
             * @enum {string}
             */
            overlap: "skip" | "queue" | "replace";
            /**
             * Misfire
             * @description Times more than 60 s late: run none, the last one, or the last `misfire_max`.
             * @default run_once
             * @enum {string}
             */
            misfire: "skip" | "run_once" | "run_all";
            /**
             * Misfire Max
             * @description How many `run_all` runs at the most.
             * @default 1
             */
            misfire_max: number;
            /**
             * Enabled
             * @description False makes it paused.
             * @default true
             */
            enabled: boolean;
        };
        /**
         * SchedulePatch
         * @description What is left out or null stays as it is. A `cron` takes the place of an interval, and the other way round.
         * @example {
         *       "cron": "0 3 * * *",
         *       "overlap": "queue"
         *     }
         */
        SchedulePatch: {
            /** Name */
            name?: string | null;
            /** Cron */
            cron?: string | null;
            /** Interval Seconds */
            interval_seconds?: number | null;
            /** Time Zone */
            time_zone?: string | null;
            /** Kind */
            kind?: string | null;
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /** Overlap */
            overlap?: ("skip" | "queue" | "replace") | null;
            /** Misfire */
            misfire?: ("skip" | "run_once" | "run_all") | null;
            /** Misfire Max */
            misfire_max?: number | null;
        };
        /**
         * SchedulePreview
         * @example {
         *       "cron": "30 2 * * *",
         *       "time_zone": "Europe/Berlin"
         *     }
         */
        SchedulePreview: {
            /** Cron */
            cron?: string | null;
            /** Interval Seconds */
            interval_seconds?: number | null;
            /**
             * Time Zone
             * @description A name of the IANA database, such as `Europe/Berlin`.
             * @default UTC
             */
            time_zone: string;
        };
        /**
         * ScheduleRead
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "cron": "30 2 * * *",
         *       "enabled": true,
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "kind": "http.call",
         *       "maker_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "misfire": "run_once",
         *       "misfire_max": 1,
         *       "name": "Nightly report",
         *       "next_fire_at": "2026-11-21T08:30:00.000000Z",
         *       "next_times": [
         *         "2026-11-21T08:30:00.000000Z"
         *       ],
         *       "overlap": "skip",
         *       "payload": {
         *         "method": "POST",
         *         "url": "https://example.com/report"
         *       },
         *       "time_zone": "Europe/Berlin",
         *       "updated_at": "2026-11-21T08:30:00.000000Z"
         *     }
         */
        ScheduleRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Cron */
            cron: string | null;
            /** Interval Seconds */
            interval_seconds: number | null;
            /** Time Zone */
            time_zone: string;
            /** Kind */
            kind: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Overlap */
            overlap: string;
            /** Misfire */
            misfire: string;
            /** Misfire Max */
            misfire_max: number;
            /** Enabled */
            enabled: boolean;
            /**
             * Next Fire At
             * @description Null while it is paused.
             */
            next_fire_at: string | null;
            /**
             * Next Times
             * @description The next five.
             */
            next_times: string[];
            /**
             * Last Job Id
             * @description The job it started last, as long as that is kept.
             */
            last_job_id: string | null;
            /** Maker Id */
            maker_id: string | null;
            /**
             * Maker Left At
             * @description Since when its maker is not in the organization any more.
             */
            maker_left_at: string | null;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            updated_at: string;
        };
        /** SentOne */
        SentOne: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Recipient Id
             * Format: uuid
             */
            recipient_id: string;
        };
        /**
         * SessionList
         * @example {
         *       "data": [
         *         {
         *           "created_at": "2026-11-21T08:30:00.000000Z",
         *           "expires_at": "2026-11-28T09:00:00.000000Z",
         *           "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *           "ip": "203.0.113.7",
         *           "is_current": true,
         *           "is_impersonation": false,
         *           "last_seen_at": "2026-11-21T09:00:00.000000Z",
         *           "transport": "cookie",
         *           "user_agent": "Mozilla/5.0"
         *         }
         *       ]
         *     }
         */
        SessionList: {
            /** Data */
            data: components["schemas"]["SessionRead"][];
        };
        /**
         * SessionRead
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "expires_at": "2026-11-28T09:00:00.000000Z",
         *       "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "ip": "203.0.113.7",
         *       "is_current": true,
         *       "is_impersonation": false,
         *       "last_seen_at": "2026-11-21T09:00:00.000000Z",
         *       "transport": "cookie",
         *       "user_agent": "Mozilla/5.0"
         *     }
         */
        SessionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** User Agent */
            user_agent: string | null;
            /** Ip */
            ip: string | null;
            /**
             * Transport
             * @description `cookie` for browsers, `body` for programs.
             */
            transport: string;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Last Seen At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            last_seen_at: string;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            expires_at: string;
            /**
             * Is Current
             * @description Whether it is the one that asks.
             */
            is_current: boolean;
            /**
             * Is Impersonation
             * @description Whether it is an operator's, acting as this person.
             * @default false
             */
            is_impersonation: boolean;
        };
        /**
         * SignInOptions
         * @description The same, with what only the one who asked can give back.
         * @example {
         *       "ceremony": "mpk_c4p0Vd3oKq1mYbW2rT8uZxEiNfGhJsLaQw5e6R7t9Yk",
         *       "options": {
         *         "allowCredentials": [],
         *         "challenge": "0f3c…",
         *         "rpId": "localhost",
         *         "timeout": 300000,
         *         "userVerification": "required"
         *       }
         *     }
         */
        SignInOptions: {
            /**
             * Options
             * @description `PublicKeyCredentialRequestOptionsJSON` of the WebAuthn standard.
             */
            options: {
                [key: string]: unknown;
            };
            /**
             * Ceremony
             * @description Give it back to `finish`. Browsers have it in a cookie instead.
             */
            ceremony?: string | null;
        };
        /**
         * SignInRequest
         * @example {
         *       "email": "ada@example.com",
         *       "password": "correct horse battery staple"
         *     }
         */
        SignInRequest: {
            /**
             * Email
             * @example ada@example.com
             */
            email: string;
            /**
             * Password
             * Format: password
             * @example correct horse battery staple
             */
            password: string;
        };
        /** SignedHead */
        SignedHead: {
            /** Seq */
            seq: number;
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            made_at: string;
            /** Key Id */
            key_id: string;
        };
        /**
         * Status
         * @enum {string}
         */
        Status: "building" | "ready" | "failed" | "cancelled" | "expired";
        /**
         * TimesRead
         * @example {
         *       "data": [
         *         "2026-11-21T08:30:00.000000Z"
         *       ]
         *     }
         */
        TimesRead: {
            /**
             * Data
             * @description The next five; fewer when there are no more.
             */
            data: string[];
        };
        /**
         * TokenForm
         * @description What OAuth2 clients send; more fields than these are theirs to send and ours to ignore.
         * @example {
         *       "grant_type": "password",
         *       "password": "correct horse battery staple",
         *       "username": "ada@example.com"
         *     }
         */
        TokenForm: {
            /** Grant Type */
            grant_type?: "password" | null;
            /**
             * Username
             * @description The address.
             */
            username: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * Tokens
         * @description The answer to a sign-in or a refresh. Browser sessions get no tokens here: theirs are in cookies no script reads.
         * @example {
         *       "access_token": "eyJhbGciOiJFUzI1NiIs…",
         *       "expires_in": 1800,
         *       "refresh_token": "mrt_Qjk4YFbw1TPg…",
         *       "session_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
         *       "token_type": "Bearer"
         *     }
         */
        Tokens: {
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** Token Type */
            token_type?: "Bearer" | null;
            /** Access Token */
            access_token?: string | null;
            /** Refresh Token */
            refresh_token?: string | null;
            /**
             * Expires In
             * @description Seconds until the access token has to be refreshed.
             * @example 1800
             */
            expires_in: number;
            /**
             * Password Change Required
             * @description True after a sign-in with a one-time password: choose your own before anything else.
             */
            password_change_required?: boolean | null;
        };
        /**
         * TotpBegun
         * @description What the app needs. It is shown this once, and counts when a code has confirmed it.
         * @example {
         *       "digits": 6,
         *       "period": 30,
         *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
         *       "uri": "otpauth://totp/Mainstay:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mainstay"
         *     }
         */
        TotpBegun: {
            /**
             * Secret
             * @description For typing it in, base32.
             */
            secret: string;
            /**
             * Uri
             * @description For a square code to scan.
             */
            uri: string;
            /**
             * Digits
             * @default 6
             * @constant
             */
            digits: 6;
            /**
             * Period
             * @description Seconds.
             * @default 30
             * @constant
             */
            period: 30;
        };
        /** TotpState */
        TotpState: {
            /**
             * Confirmed At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            confirmed_at: string;
        };
        /**
         * UnreadRead
         * @example {
         *       "unread": 3
         *     }
         */
        UnreadRead: {
            /** Unread */
            unread: number;
        };
        /**
         * UsedCredential
         * @description What `navigator.credentials.get()` gave, by `toJSON()`.
         * @example {
         *       "id": "Wf3oYb1v0yVJm0d2kq8xPw",
         *       "rawId": "Wf3oYb1v0yVJm0d2kq8xPw",
         *       "response": {
         *         "authenticatorData": "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAABQ",
         *         "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0Ii4uLg",
         *         "signature": "MEUCIQDxq1y5Rr0yTg…",
         *         "userHandle": "AaH8ELn3c6Gjm06EzOC_qw"
         *       },
         *       "type": "public-key"
         *     }
         */
        UsedCredential: {
            /** Id */
            id: string;
            /** Rawid */
            rawId: string;
            /** Type */
            type: string;
            response: components["schemas"]["AssertionResponse"];
        };
        /**
         * UserPatch
         * @example {
         *       "full_name": "Ada King"
         *     }
         */
        UserPatch: {
            /** Full Name */
            full_name?: string | null;
        };
        /**
         * UserRead
         * @example {
         *       "created_at": "2026-11-21T08:30:00.000000Z",
         *       "email": "ada@example.com",
         *       "full_name": "Ada Lovelace",
         *       "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
         *       "is_operator": false,
         *       "status": "active",
         *       "updated_at": "2026-11-21T08:30:00.000000Z"
         *     }
         */
        UserRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string;
            /** Is Operator */
            is_operator: boolean;
            /** Status */
            status: string;
            /**
             * Created At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             * @example 2026-11-21T08:30:00.000000Z
             */
            updated_at: string;
            /** @description Set while an operator acts as this person; what is done now is recorded as the operator's. */
            impersonated_by?: components["schemas"]["Impersonator"] | null;
        };
        /**
         * VerificationRead
         * @description What a walk along a part of the chain has found.
         * @example {
         *       "after_seq": 0,
         *       "chain": "00000000-0000-0000-0000-000000000000",
         *       "checkpoint": {
         *         "key_id": "8a88e3dd7409f195",
         *         "made_at": "2026-11-21T08:30:00.000000Z",
         *         "seq": 4700
         *       },
         *       "complete": true,
         *       "events": 4711,
         *       "intact": true,
         *       "public_keys": {
         *         "8a88e3dd7409f195": "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"
         *       },
         *       "through_seq": 4711
         *     }
         */
        VerificationRead: {
            /**
             * Chain
             * Format: uuid
             * @description The organization; all zeros for the installation's own chain.
             */
            chain: string;
            /** Intact */
            intact: boolean;
            first_bad: components["schemas"]["FirstBad"] | null;
            /**
             * After Seq
             * @description The link that was started after and taken as good.
             */
            after_seq: number;
            /**
             * Through Seq
             * @description The last link that was found good. Go on with it as `after_seq`.
             */
            through_seq: number;
            /**
             * Events
             * @description Events compared with their seals; those dropped by retention are not among them.
             */
            events: number;
            /**
             * Complete
             * @description Whether the end of the chain was reached.
             */
            complete: boolean;
            /** @description The newest signed head: what is cut off before it is found. */
            checkpoint: components["schemas"]["SignedHead"] | null;
            /**
             * Public Keys
             * @description The keys that sign checkpoints: ed25519, URL-safe base64.
             */
            public_keys: {
                [key: string]: string;
            };
        };
        /**
         * VerificationRequest
         * @example {
         *       "password": "correct horse battery staple",
         *       "token": "mve_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"
         *     }
         */
        VerificationRequest: {
            /** Token */
            token: string;
            /**
             * Password
             * @description The one that was chosen at registration.
             */
            password?: string | null;
            /**
             * New Password
             * @description Another one in its place, for whoever did not register or has forgotten it: the account begins anew.
             */
            new_password?: string | null;
            /**
             * Full Name
             * @description With a new password: the name of whoever begins anew.
             */
            full_name?: string | null;
        };
        /**
         * Problem
         * @description What went wrong, for programs (`code`) and for people (`detail`).
         */
        Problem: {
            /**
             * Type
             * @description Address of a page that explains the code.
             * @example /problems/not_found
             */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            /**
             * Instance
             * @description The path that was called.
             */
            instance: string;
            /**
             * Code
             * @description Stable; decide by this.
             */
            code: string;
            /**
             * Request Id
             * @description Leads to the log lines of this request.
             */
            request_id: string | null;
            /**
             * Errors
             * @default null
             */
            errors: components["schemas"]["FieldProblem"][] | null;
            /**
             * Challenge
             * @description With `mfa_required`: give it back to `POST /api/v1/auth/mfa/verify` with a second factor.
             * @default null
             */
            challenge: string | null;
            /**
             * Methods
             * @description With `mfa_required`: which of `totp`, `passkey` and `recovery_code` can answer it.
             * @default null
             */
            methods: string[] | null;
        };
        /** FieldProblem */
        FieldProblem: {
            /**
             * Pointer
             * @description JSON pointer to the place in the body, or `/query/…`, `/path/…`, `/header/…`.
             */
            pointer: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        JsonValue: unknown;
        /** CallUrl */
        CallUrl: {
            /**
             * Method
             * @default POST
             * @enum {string}
             */
            method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
            /** Url */
            url: string;
            /** Headers */
            headers?: {
                [key: string]: string;
            };
            /** @default null */
            body: components["schemas"]["JsonValue"];
            /**
             * Timeout
             * @description Seconds for the whole call.
             * @default 15
             */
            timeout: number;
        };
        /** HttpCallJob */
        HttpCallJob: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "http.call";
            payload: components["schemas"]["CallUrl"];
            /**
             * Unique Key
             * @description While one of this kind and key is unfinished, it is the answer.
             */
            unique_key?: string | null;
            /**
             * Run At
             * @description Not before then, RFC 3339.
             */
            run_at?: string | null;
            /**
             * Queue
             * @description Another queue than the kind's own.
             */
            queue?: ("high" | "default" | "bulk") | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie` for browsers: tokens come as cookies no script can read. */
                "X-Session-Transport"?: "body" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_invalid`: Address or password is wrong. · `mfa_required`: A second factor is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_invalid`: Address or password is wrong. · `mfa_required`: A second factor is needed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `refresh_invalid`: The refresh token is unknown. · `refresh_reused`: The refresh token was used twice. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_everywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prove_again: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `challenge_invalid`: The challenge is over. · `credentials_invalid`: Address or password is wrong. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `passkey_invalid`: The passkey was not accepted. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `registration_closed`: Registration is closed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_invalid`: The address is not one. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie` for browsers: tokens come as cookies no script can read. */
                "X-Session-Transport"?: "body" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: The link does not work any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_invalid`: Address or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_taken`: The address is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: The link does not work any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddressRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_invalid`: The address is not one. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_email_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_taken`: The address is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: The link does not work any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie` for browsers: tokens come as cookies no script can read. */
                "X-Session-Transport"?: "body" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `challenge_invalid`: The challenge is over. · `code_invalid`: The code is not right. · `passkey_invalid`: The passkey was not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_factors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorsRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpBegun"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor_exists`: There is such a factor already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor_exists`: There is such a factor already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renew_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It clashes with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreationOptions"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkey_limit_reached`: There are ten passkeys already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAdded"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `challenge_invalid`: The challenge is over. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkey_exists`: There is this passkey already. · `passkey_limit_reached`: There are ten passkeys already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkey_unacceptable`: This cannot be a passkey here. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_passkey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rename_passkey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_passkey_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie` for browsers: tokens come as cookies no script can read. */
                "X-Session-Transport"?: "body" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOptions"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_passkey_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie` for browsers: tokens come as cookies no script can read. */
                "X-Session-Transport"?: "body" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `challenge_invalid`: The challenge is over. · `passkey_invalid`: The passkey was not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_passkey_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie` for browsers: tokens come as cookies no script can read. */
                "X-Session-Transport"?: "body" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyFactorBegin"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestOptions"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `challenge_invalid`: The challenge is over. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_throttled`: Too many failed sign-ins. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_passkey_proof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestOptions"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_key_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_not_active`: The account is not active. · `last_operator`: There has to be an operator. · `last_owner`: The last owner stays. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalExportRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalExportRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The quota is used up. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description How the address or the full name begins, in capitals or not. `%` and `_` mean themselves. */
                search?: string | null;
                /** @description Only accounts of this status. */
                status?: ("pending" | "active" | "deactivated" | "pending_deletion") | null;
                /** @description Only operators, or only everybody else. */
                is_operator?: boolean | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AccountRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_not_active`: The account is not active. · `last_operator`: There has to be an operator. · `own_account`: This is your own account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    impersonate_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImpersonationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpersonationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_not_active`: The account is not active. · `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_organizations: {
        parameters: {
            query?: {
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrganizationRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    found_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `slug_taken`: The short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_organization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slug_taken`: The short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Say which version you change. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_organization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave_organization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner`: The last owner stays. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transfer_ownership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnershipTransfer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It clashes with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: {
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MemberRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner`: The last owner stays. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_member_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner`: The last owner stays. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: {
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InvitationRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_member`: Already a member. · `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_invalid`: The address is not one. · `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The quota is used up. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                invitation_id: string;
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The quota is used up. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
                /** @description The organization's id. */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAccept"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_member`: Already a member. · `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: The link does not work any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_api_keys: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiKeyRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_key: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The quota is used up. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_api_key: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_api_key: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_api_key: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRotate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. · `reauthentication_required`: Prove that it is you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `key_ended`: The key has come to its end. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_audit_events: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Only what this user, key or operator did. */
                actor?: string | null;
                /** @description Only this action. */
                action?: string | null;
                /** @description Only what was done to the thing of this id. */
                target?: string | null;
                /** @description Only what ended like this. */
                outcome?: ("success" | "denied" | "failure") | null;
                /** @description Only what happened then or later, RFC 3339. */
                since?: string | null;
                /** @description Only what happened before, RFC 3339. */
                until?: string | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_audit_event: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditEventCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_audit_chain: {
        parameters: {
            query?: {
                /** @description Go on after this link: `through_seq` of the answer before. */
                after_seq?: number;
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_event: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Only those in this state. */
                state?: ("scheduled" | "queued" | "running" | "succeeded" | "failed" | "cancelled") | null;
                /** @description Only this kind. */
                kind?: string | null;
                /** @description Only this queue. */
                queue?: ("high" | "default" | "bulk") | null;
                /** @description Only those created then or later, RFC 3339. */
                since?: string | null;
                /** @description Only those created before, RFC 3339. */
                until?: string | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_job: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobCreate"];
            };
        };
        responses: {
            /** @description There is one of this kind and unique key already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAsked"];
                };
            };
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAsked"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_job_kinds: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindList"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_job_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind's name, such as `http.call`. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_job_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind's name, such as `http.call`. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_failed_jobs: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryFailed"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The job's id. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The job's id. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `job_over`: The job has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_job: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The job's id. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `job_not_retryable`: The job cannot be tried again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_job: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The job's id. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `job_not_dismissable`: The job cannot be dismissed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueList"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `high`, `default` or `bulk`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `high`, `default` or `bulk`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_schedules: {
        parameters: {
            query?: {
                /** @description Only those that run, or only those that are paused. */
                enabled?: boolean | null;
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ScheduleRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `schedule_name_taken`: The name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchedulePreview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The schedule's id. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description The schedule's id. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Say which version you change. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description The schedule's id. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchedulePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `schedule_name_taken`: The name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Say which version you change. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The schedule's id. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `schedule_already_paused`: The schedule is already paused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The schedule's id. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `schedule_not_paused`: The schedule is not paused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_schedule: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The schedule's id. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `schedule_busy`: Its last job is unfinished. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_schedule_runs: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The schedule's id. */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RunRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_exports: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Only this kind. */
                kind?: components["schemas"]["ExportKind"] | null;
                /** @description Only this format. */
                format?: components["schemas"]["LineForm"] | null;
                /** @description Only those of this status. */
                status?: components["schemas"]["Status"] | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ExportRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_export: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportCreate"];
            };
        };
        responses: {
            /** @description You asked for the same before, and it is still being written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAsked"];
                };
            };
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAsked"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_export: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The export's id. */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_export: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The export's id. */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDownload"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `export_not_ready`: The export has no file. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `export_expired`: The file is gone. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_webhook_endpoints: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EndpointRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_webhook_endpoint: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecret"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The quota is used up. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhook_endpoint: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_webhook_endpoint: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Say which version you change. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_webhook_endpoint: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description The `ETag` you read. The change is refused when it is older than the row. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_mismatch`: It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Say which version you change. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_webhook_secret: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecret"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enable_webhook_endpoint: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `webhook_endpoint_enabled`: The endpoint is enabled already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disable_webhook_endpoint: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `webhook_endpoint_disabled`: The endpoint is disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_test_webhook: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `webhook_endpoint_disabled`: The endpoint is disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_webhook_deliveries: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Only those in this state. */
                status?: ("pending" | "delivered" | "failed" | "cancelled") | null;
                /** @description Only those of this kind of event. */
                event_type?: string | null;
                /** @description Only those created then or later, RFC 3339. */
                since?: string | null;
                /** @description Only those created before, RFC 3339. */
                until?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeliveryRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhook_delivery: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
                /** @description The delivery's id. */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliver_webhook: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
                /** @description The delivery's id. */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `webhook_delivery_pending`: It is still on its way. · `webhook_endpoint_disabled`: The endpoint is disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliver_webhooks: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The endpoint's id. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeliverRange"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedeliveredRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. · `webhook_endpoint_disabled`: The endpoint is disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_event_types: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeList"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_callback_secret: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackSecret"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                /** @description Only those that are not read yet. */
                unread?: boolean;
                /** @description Rows a page has at the most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationRead_"];
                };
            };
            /** @description `cursor_invalid`: The cursor does not belong to this list. · `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_notification: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
                /** @description A key you make up for this call. Sent again within a day, the same call has no second effect. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsSent"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_progress`: The same call is still running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch`: The key was used for another call. · `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The quota is used up. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_unread_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_all_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notification_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_notification_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The media type is not supported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The notification's id. */
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRead"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listen_to_events: {
        parameters: {
            query?: {
                /** @description The same as `X-Organization-ID`, where a browser cannot send a header. */
                organization_id?: string | null;
            };
            header?: {
                /** @description The id of the last event you got; browsers send it when they come back. */
                "Last-Event-ID"?: string | null;
                /** @description The organization of this call. Who is in only one may leave it out. */
                "X-Organization-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, without an end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 1000
                     *
                     *     id: 41-5a44ea48
                     *     event: ready
                     *     data: {}
                     *
                     *     id: 42-0a9c31f7
                     *     event: job.changed
                     *     data: {"id":"01a1fc10-e0b8-71c8-8aef-5a44ea48304b","kind":"exports.audit","state":"running","attempt":1,"progress":{"current":40,"total":100,"message":"writing"}}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description `malformed_request`: The request cannot be read. · `organization_required`: Say which organization. · `transport_mixed`: Two ways of signing in at once. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required`: Sign in first. · `key_expired`: The key has expired. · `key_revoked`: The key was revoked. · `session_expired`: The session has expired. · `session_revoked`: The session was ended. · `token_expired`: The token has expired. · `token_invalid`: The token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_refused`: The call came from elsewhere. · `password_change_required`: Choose a password of your own first. · `permission_denied`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The quota is used up. · `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_file: {
        parameters: {
            query: {
                /** @description What the link says; nobody makes it by hand. */
                token: string;
            };
            header?: {
                /** @description `bytes=0-1023`: a part of the file. */
                Range?: string | null;
                /** @description The `ETag` of what is there already; when it is another, the whole comes. */
                "if-range"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example occurred_at,action */
                    "application/octet-stream": string;
                    /** @example occurred_at,action */
                    "application/json": string;
                    /** @example occurred_at,action */
                    "application/x-ndjson": string;
                    /** @example occurred_at,action */
                    "application/zip": string;
                    /** @example occurred_at,action */
                    "text/csv": string;
                    /** @example occurred_at,action */
                    "text/plain": string;
                };
            };
            /** @description The bytes that were asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example occurred_at,action */
                    "application/octet-stream": string;
                    /** @example occurred_at,action */
                    "application/json": string;
                    /** @example occurred_at,action */
                    "application/x-ndjson": string;
                    /** @example occurred_at,action */
                    "application/zip": string;
                    /** @example occurred_at,action */
                    "text/csv": string;
                    /** @example occurred_at,action */
                    "text/plain": string;
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Nothing is here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `range_not_satisfiable`: The file has no such bytes. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. · `storage_unavailable`: The file storage does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
