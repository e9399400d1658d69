/** The interface as the service describes it: written by `npm run schema`, not by hand. */

export interface paths {
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists cases, those opened last first. */
        get: operations["cases-cases"];
        put?: never;
        /** Starts a case. What the start form asks for is asked here too (R0160). */
        post: operations["cases-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a case: what waits in it, its limits, its law. */
        get: operations["cases-show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a case at once, with a reason. */
        post: operations["cases-cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/choices/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses what is done next in an ad-hoc subprocess, or says that it is enough. */
        post: operations["tasks-choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes a case to another definition of its kit: all that is in it, or nothing. Names that the new version has changed are
         *     those that its `migrations.toml` says.
         */
        put: operations["cases-migrate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows every time that the law was asked in a case: which rule, in which version, on which facts, under which text of the
         *     law, said what; with the digests of all of it.
         */
        get: operations["evidence-evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what the rules said of a case, each with its norms. */
        get: operations["findings-findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/incidents/{ticket}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a step again whose trouble is over. */
        post: operations["tasks-retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/incidents/{ticket}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs where the rules block or cannot say, with a reason. */
        post: operations["tasks-sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a case the law of a newer definition of the same structure. */
        put: operations["cases-adopt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the same components on the same facts once more, and compares byte for byte. */
        post: operations["evidence-replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Writes the evidence of a case as a page to be printed and kept, signed by the service: every time that the law was asked,
         *     what was said by which component, who signed; and whether the chain is whole.
         */
        get: operations["evidence-case-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/tasks/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a task with its form, its variables and what the rules said. */
        get: operations["tasks-show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/tasks/{ticket}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes a task, or gives it to somebody. */
        put: operations["tasks-claim"];
        post?: never;
        /** Gives a task back to its office. */
        delete: operations["tasks-give-back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/tasks/{ticket}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Completes a task. Where rules deny it, the task is open again, and `returned` says what they found. */
        post: operations["tasks-complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reckons the legal time limits of a case: running or standing still and why, and what silence will do. */
        get: operations["terms-terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what happened in a case, from its log. */
        get: operations["cases-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the variables of a case. */
        get: operations["cases-variables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verifies the chain of a case. */
        get: operations["evidence-verify-case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks documents: every diagnostic with its place, on its element, with a way to it where it was found by exploring. */
        post: operations["trials-check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts cases by procedure and entity: under way, late, suspended, ended. */
        get: operations["registers-dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the definitions that start new cases: of each kit and entity the last that was deployed. */
        get: operations["definitions-current"];
        put?: never;
        /** Deploys a kit: from now on it starts the new cases of its kit and entity. Cases under way keep theirs. */
        post: operations["definitions-deploy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions/{definition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a definition whole: its canonical form, whose digest is its name. */
        get: operations["definitions-definition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions/{definition}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the BPMN diagram of a definition. */
        get: operations["definitions-diagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions/{definition}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts how often each element of a definition was visited, and how long that took. */
        get: operations["registers-element-statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions/{definition}/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the decision models (DMN) of a definition. */
        get: operations["definitions-tables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions/{definition}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of a definition: all that were deployed of its kit for its entity, the latest first. */
        get: operations["definitions-versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes diagrams, with the decision models and forms beside them, once nothing is wrong with them: they start new cases
         *     from now on. Kits are installed with their signature (`POST /kits`) and then deployed (`POST /definitions`).
         */
        post: operations["definitions-publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what changes from one version to another: steps, limits, parameters, rules, forms, texts. */
        get: operations["definitions-difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the entities, with the kits of each. */
        get: operations["entities-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an entity. */
        get: operations["entities-show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event-logs/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Writes out how cases went, for process mining: `xes` (IEEE 1849-2023) or `ocel` (OCEL 2.0, JSON). Cases have pseudonyms that
         *     are made for one answer; no persons and no values are in it. Where there are further cases, the header `digipro-next` has
         *     the `after` of the next part.
         */
        get: operations["registers-event-log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends news as they come (`text/event-stream`): `case`, `task`, `deployed`, and `reset` where some were missed. */
        get: operations["events-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/expressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evaluates a FEEL expression on facts that one gives, and tells why it is null where it is. */
        post: operations["trials-feel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the kits that are installed or come with the program. */
        get: operations["kits-kits"];
        put?: never;
        /** Installs the kit or overlay in an archive. Digests, signatures and the kit itself are verified before it is kept. */
        post: operations["kits-install-kit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{kit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a kit: sheet, sections, texts, forms and all it is made of. */
        get: operations["kits-kit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{kit}/adaptation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what the overlay of an entity changes in the kit as published: steps, limits, parameters, rules, forms, texts. */
        get: operations["definitions-adaptation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{kit}/bounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what an entity may choose: each parameter with its bound, the norm that sets it, and what would be lawful. */
        get: operations["definitions-bounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{kit}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a BPMN diagram of a kit as it holds for an entity, whether it is deployed or not. */
        get: operations["kits-diagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{kit}/divergence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compares a kit with the published one, byte for byte: an overlay is no divergence. */
        get: operations["kits-divergence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{kit}/effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What holds for an entity on a day by a kit: every value with its level, act and norm, and what it took the place of. */
        get: operations["definitions-effective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{kit}/overlays/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the files of an entity's overlay: what a draft begins from. */
        get: operations["kits-overlay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts by procedure and entity how lawfully cases went: in term, late, suspended, decided by silence, substitute powers,
         *     indemnities, and the actual times of conclusion. What no fact records is told as `not-recorded`.
         */
        get: operations["registers-legality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legality/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Writes the legality of procedures as a page to be printed and kept, signed by the service. */
        get: operations["registers-legality-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overlays/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the archive of an overlay's draft, unsigned: to be signed with `digipro kit pack`, or installed where examples are
         *     believed. Nothing is kept.
         */
        post: operations["trials-archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the cases that are about the citizen who asks, the latest first: those in which they are the applicant. */
        get: operations["cases-all-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a citizen an own case: one that they opened, or that is about them. */
        get: operations["cases-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own/{case}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what is asked of the citizen in an own case. */
        get: operations["cases-requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own/{case}/requests/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers what is asked of the citizen in an own case. */
        post: operations["cases-answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the packs that are installed or come with the program. */
        get: operations["packs-list"];
        put?: never;
        /**
         * Installs the pack in an archive. Its signatures, digests and limits are verified, and every vector is run here, before
         *     anything is kept.
         */
        post: operations["packs-install"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a pack: its rules with their norms, who signed it, how it is used. */
        get: operations["packs-show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/enactment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a pack in shadow bind, for acts from a day on. What binds does not go back to the shadow. */
        post: operations["packs-enact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a pack on facts that one gives, and explains its answer step by step. Nothing is recorded. */
        post: operations["trials-explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retires a pack: it is used for nothing new, and running cases keep it to their end. */
        post: operations["packs-retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{pack}/vectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs every vector of a pack on this machine, now. */
        get: operations["packs-vectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes note of a ring's statement: new keys, and what it revokes. It is believed when the ring as it stood before signed it. */
        post: operations["packs-hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registers/{register}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Writes out a register: `accesses` (requests of civic access, with their outcome) or `acts`. Only facts that the kits let
         *     publish are in it, and the law's own limits hold.
         */
        get: operations["registers-register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells the key with which this service signs reports. */
        get: operations["evidence-report-key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans retention: which values of ended cases are to be removed on a day, which wait, and for which nothing is said. */
        get: operations["retention-plan"];
        put?: never;
        /** Removes the values whose time is over. The plan is made again, and has to be as large as the one that was read. */
        post: operations["retention-apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells who asks, and what they may ask for. */
        get: operations["session-session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Writes out the sheets of the procedures (D.Lgs. 33/2013, art. 35, c. 1), letter by letter. */
        get: operations["registers-sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how one signs in: what a page needs that knows nobody yet. */
        get: operations["session-sign-in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs documents in memory, in virtual time, against a plan. */
        post: operations["trials-simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts cases that are alike, without anybody in them, as open data (JSON or CSV by `Accept`). */
        get: operations["registers-statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists open tasks, those whose cases are due first by law: an office's inbox, or what somebody has taken. */
        get: operations["tasks-inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes element templates for the Camunda Modeler from the kits and rule packs at hand: rule points, time limits, forms,
         *     roles and jobs to be chosen from.
         */
        get: operations["kits-modeler"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the limits that run out soon, the earliest first; those that stand still are not among them. */
        get: operations["terms-due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies a plan of upgrade: it fits what is there, or nothing is changed. */
        post: operations["definitions-apply-upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upgrades/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an upgrade: what becomes of each thing that the overlay overrides, and of each case under way. Nothing is changed. */
        post: operations["definitions-plan-upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies the chains of all cases. Only for those who see all entities. */
        post: operations["evidence-verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells what another version of a pack would have said in past cases: another thing, the same, or that it cannot be told. */
        post: operations["trials-what-if"];
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
        /** @description What an overlay changes. */
        Adapted: {
            /** @description The diagrams that hold under it, by their files; the one with the root process first. */
            diagrams: string[];
            /** @description What differs from the kit as published, as `digipro kit diff --json` writes it. */
            difference: Record<string, never>;
        };
        /** @description Something that happens by itself. */
        Alarm: {
            /**
             * Format: date-time
             * @description When.
             */
            due: string;
            /** @description Id of the BPMN element. */
            element: string;
            /** Format: int64 */
            ticket: number;
        };
        /** @description An answer of the sheet of art. 35 of D.Lgs. 33/2013. */
        Answer: {
            /**
             * @description The letter.
             * @example h
             */
            letter: string;
            /** @description The norms that it rests on. */
            norms: components["schemas"]["Norm"][];
            /** @description In words. */
            words: string;
        };
        /** @description What was answered. */
        Answered: {
            /**
             * Format: int64
             * @description The case.
             */
            case: number;
            /**
             * Format: int64
             * @description The ticket of what was asked.
             */
            ticket: number;
        };
        /** @description A message that a case waits for. */
        Awaited: {
            /** @description Id of the BPMN element. */
            element: string;
            /** @description Correlation key. */
            key: string;
            /** @description Name of the message. */
            name: string;
            /** Format: int64 */
            ticket: number;
        };
        /** @description A reason for going on in spite of what a rule warns of. */
        Because: {
            /** @description Why. */
            reason: string;
            /** @description The rule. */
            rule: string;
        };
        /** @description A case (*pratica*). */
        Case: {
            /**
             * Format: int64
             * @description Its number.
             * @example 1
             */
            case: number;
            /** @description The definition whose structure it has. */
            definition: string;
            /**
             * Format: date
             * @description The earliest last day among its legal time limits that run; none while none does.
             */
            due?: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            ended?: string | null;
            /** @description Whose case it is; nobody's where a kit runs as published. */
            entity?: string | null;
            /**
             * Format: int32
             * @description Open incidents.
             */
            incidents: number;
            /**
             * @description Id of its kit.
             * @example accesso-civico
             */
            kit: string;
            /** @description Whether that day has gone. */
            late: boolean;
            /** @description Id of its process. */
            process: string;
            /**
             * Format: date-time
             * @description When it was started.
             */
            started: string;
            /** @description How far it is: `active`, `completed`, `cancelled`, `quarantined`. */
            status: string;
            /** @description Whether a legal time limit stands still. */
            suspended: boolean;
            /** @description Version of its kit. */
            version: string;
        };
        /** @description The end of a chain. */
        Chain: {
            /** @description Hash of the whole chain. */
            hash: string;
            /**
             * Format: int64
             * @description Number of the last record.
             */
            record: number;
        };
        /** @description What a change of a case came to: it is durable, and so is what could be done at once in its wake. */
        Changed: {
            /**
             * Format: int64
             * @description The case.
             */
            case: number;
            /** @description Whether the case is over. */
            over: boolean;
            /**
             * Format: int64
             * @description Number of the record that it made.
             */
            record: number;
            /** @description The idempotency key was known: this is the first answer, and nothing was changed. */
            repeated: boolean;
            /** @description What rules say against what was submitted: then the task is open again. */
            returned?: components["schemas"]["Said"][] | null;
        };
        /** @description A record of the log, told. */
        Chapter: {
            /** @description What was asked, such as `complete-task`. */
            action: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who asked. */
            by?: string | null;
            /** @description That values were erased with it, and why. */
            erasure?: Record<string, never> | null;
            /** @description What happened, in order. */
            events: components["schemas"]["Happened"][];
            /** @description Hash of the chain up to and including it. */
            hash: string;
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            record: number;
            /** @description As what. */
            role?: string | null;
        };
        /** @description A parameter with what may be chosen. */
        Choice: {
            /** @description Whether the value asked about would be; absent where none was. */
            allowed?: boolean | null;
            /** @description What a lower level may do, such as `at-most` or `range`. */
            bound: Record<string, never>;
            /** @description Which way the protected interest points: `less`, `more` or `none`. */
            direction: string;
            /** @description The norm that sets the bound. */
            ground: components["schemas"]["Norm"];
            /** @description Its type. */
            kind: string;
            /** @description What would be lawful, in the words of the reader. */
            lawful: string;
            /** @description Its name. */
            parameter: string;
            /** @description Whose interest that is. */
            protects?: string | null;
            /** @description What holds on the day, with its source; none where nothing does. */
            standing?: Record<string, never> | null;
            /** @description What it counts. */
            unit: string;
        };
        /**
         * @description Who gets a task.
         * @example {}
         */
        Claim: {
            /** @description To whom it is given, whoever has it; without it, the one who asks takes a task that nobody has. */
            assignee?: string | null;
        };
        /** @description Cases of a procedure of an entity, counted. */
        Counted: {
            /**
             * Format: int64
             * @description Under way.
             */
            active: number;
            /**
             * Format: int64
             * @description Ended by a person.
             */
            cancelled: number;
            /**
             * Format: int64
             * @description Ended.
             */
            completed: number;
            entity?: string | null;
            /**
             * Format: int64
             * @description Of these: with an incident, or a decision that somebody has to take.
             */
            incidents: number;
            kit: string;
            /**
             * Format: int64
             * @description Of these: a limit has run out.
             */
            late: number;
            /**
             * Format: int64
             * @description That cannot be read.
             */
            quarantined: number;
            /**
             * Format: int64
             * @description Of these: a limit stands still.
             */
            suspended: number;
        };
        /** @description A decision of a model. */
        Decision: {
            /** @description Its id. */
            id: string;
            /** @description What it is called. */
            name: string;
        };
        /** @description A definition that starts new cases. */
        Deployed: {
            /** @description Its name: the digest of its canonical bytes. */
            definition: string;
            /** @description Whose it is; nobody's for the kit as published. */
            entity?: string | null;
            kit: string;
            /** @description The packs that it is bound to, as `id@version`. */
            packs: string[];
            /** @description Id of the process that a case starts with. */
            root?: string | null;
            version: string;
        };
        /**
         * @description A kit to be deployed.
         * @example {
         *       "entity": "c_a323",
         *       "kit": "accesso-civico"
         *     }
         */
        Deployment: {
            /** @description For this entity, with its overlay; as published otherwise. */
            entity?: string | null;
            /** @description Id of the kit, with `@version` where it is not the newest. */
            kit: string;
        };
        /** @description A task with all that is needed to do it. */
        Desk: components["schemas"]["Task"] & {
            /** @description What the rules said of the case last, where it stands in the way or has to be read. */
            findings: components["schemas"]["Said"][];
            /** @description The form-js definition of its form. */
            form_definition?: Record<string, never> | null;
            /** @description What the task can see: what its form opens with. */
            variables: Record<string, never>;
        };
        /** @description In how many days cases were concluded. */
        Distribution: {
            /** @description Cases that were measured. */
            cases: number;
            /**
             * Format: int32
             * @description The longest.
             */
            longest?: number | null;
            /**
             * Format: int32
             * @description Half of them took at most so many days.
             */
            median?: number | null;
            /**
             * Format: int32
             * @description Nine of ten took at most so many days.
             */
            ninetieth?: number | null;
            /** @description How many took how long. */
            steps: components["schemas"]["Took"][];
        };
        /**
         * @description Documents: a kit, where `kit.toml` is among them, an overlay of a kit at hand, where `overlay.toml` is, otherwise diagrams
         *     and decision models.
         * @example {
         *       "files": {
         *         "processo.bpmn": "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:prova\"><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/></process></definitions>"
         *       }
         *     }
         */
        Documents: {
            /** @description Of a kit: under the overlay of this entity. Of diagrams that are published: whose they are. */
            entity?: string | null;
            /** @description Each file by its path, as text. */
            files: {
                [key: string]: string;
            };
            /** @description How many states are explored for what can get stuck; none are with 0. */
            states?: number | null;
        };
        /**
         * @description The files of a draft.
         * @example {
         *       "files": {
         *         "overlay.toml": "[overlay]\nentity = \"c_a323\"\nname = \"Comune di Anzio\"\nkit = \"accesso-civico\"\nversion = \"1.0.0\"\nact = \"Deliberazione del Consiglio comunale n. 3/2026 (illustrativa)\"\nact-date = 2026-01-15\nfrom = 2026-02-01\n"
         *       }
         *     }
         */
        Draft: {
            /** @description Each file by its path in the overlay, as text: `overlay.toml`, `norms.toml` and what else it has. */
            files: {
                [key: string]: string;
            };
        };
        /** @description What is due. */
        Due: {
            /** @description The limits, the earliest first. */
            items: components["schemas"]["Limit"][];
            /** @description Whether there are more than were asked for. */
            more: boolean;
        };
        /**
         * @description From when a pack binds.
         * @example {
         *       "citation": "urn:nir:stato:legge:1990-08-07;241~art3",
         *       "from": "2026-07-01",
         *       "reason": "legge n. 1/2026"
         *     }
         */
        Enactment: {
            /** @description The norm that brings it: its urn, then `~` and the part. */
            citation: string;
            /**
             * Format: date
             * @description For acts of this day and later.
             */
            from: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description The text of the norm as of this day; the day from which it binds otherwise.
             */
            text_of?: string | null;
        };
        /** @description A body (*ente*). */
        Entity: {
            /**
             * @description Its code.
             * @example c_a323
             */
            entity: string;
            /** @description Kits that have an overlay of it or are deployed for it. */
            kits: components["schemas"]["Used"][];
            /** @description `state`, `region` or `entity`. */
            level: string;
            /** @description What it is called, where the register knows it. */
            name?: string | null;
            /** @description The Region in which it lies. */
            region?: string | null;
        };
        /** @description What a pack says, and why. */
        Explained: {
            /** @description Why it gave none. */
            failure?: Record<string, never> | null;
            /** @description What each rule found, in words. */
            findings: components["schemas"]["Said"][];
            /**
             * Format: int64
             * @description Fuel spent.
             */
            fuel?: number | null;
            /** @description What it answered, with its reasoning step by step; none where it gave no report. */
            report?: Record<string, never> | null;
            /** @description What it was asked, as it would stand on a log. */
            request: Record<string, never>;
        };
        /** @description A figure, and where it comes from. */
        Figure: {
            /**
             * Format: int64
             * @description How many cases; none where that is not recorded, or cannot be.
             */
            cases?: number | null;
            /** @description The fact that is, or would be, counted. */
            fact?: string | null;
            /**
             * @description `recorded` (by a fact of the log), `reckoned` (from limit and sheet), `not-recorded` (the kit has no such fact), or
             *     `does-not-apply`.
             */
            source: string;
        };
        /** @description A definition that changed with a pack. */
        Followed: {
            /** @description Cases under way that follow. */
            cases: number;
            /** @description The kit, and the entity. */
            of: string;
            /** @description Cases that go on as they were, each with the reason. */
            stay: Record<string, never>[];
        };
        /** @description What a case follows now. */
        Follows: {
            /** Format: int64 */
            case: number;
            /** @description The definition whose law holds for it. */
            law: string;
            /** @description The definition whose structure it has. */
            structure: string;
        };
        /** @description Something that happened. */
        Happened: {
            /** @description Id of the BPMN element. */
            element?: string | null;
            /** @description What rules said. */
            findings: components["schemas"]["Said"][];
            /** @description What kind of thing, such as `task-opened`. */
            kind: string;
            /** @description In words. */
            words: string;
        };
        /** @description What a statement changed. */
        Heard: {
            /** @description The packs that it revokes, as `id@version`. */
            revoked: string[];
            /** @description The statement. */
            statement: Record<string, never>;
        };
        /** @description How the cases of a definition went. */
        Heat: {
            /** @description The definition. */
            definition: string;
            /** @description By the ids of the elements on its diagram. */
            elements: {
                [key: string]: components["schemas"]["Visited"];
            };
            /** @description Whether there are more than were counted: then ask for a shorter span. */
            more: boolean;
            /** @description Visits that were counted. */
            visits: number;
        };
        /** @description What installing came to. */
        Installed: {
            /** @description Definitions that changed. */
            followed: components["schemas"]["Followed"][];
            /** @description What the operator should know. */
            notes: Record<string, never>[];
            /** @description The pack, as `id@version`. */
            pack: string;
            /** @description Whether it was there already. */
            repeated: boolean;
            /**
             * Format: int64
             * @description How many vectors were run, all of which passed.
             */
            vectors: number;
        };
        /** @description A kit at hand. */
        Kit: {
            /** @description Digest of its lock: names every byte of it. */
            digest: string;
            /**
             * @description Its id.
             * @example accesso-civico
             */
            kit: string;
            /** @description `installed`, or `built-in` where it comes with the program. */
            origin: string;
            /** @description The entities whose overlays are at hand. */
            overlays: string[];
            /** @description Who publishes it. */
            publisher: string;
            /** @description Its version. */
            version: string;
        };
        /** @description What people know a case by. */
        Labels: {
            /** @description Its number of registration, where it has one. */
            registration?: string | null;
            /** @description The responsible officer. */
            responsible?: string | null;
            /** @description What is asked for. */
            subject?: string | null;
        };
        /**
         * @description How the cases of a procedure of an entity went. Each case is in exactly one of the numbers from `open_in_term` to
         *     `without_term`.
         */
        Legality: {
            /**
             * Format: int64
             * @description The limit ran out, nothing was decided, and silence decides.
             */
            by_silence: number;
            /** @description Days of the calendar from the start of the limit to the conclusion, of all that were concluded. */
            calendar_days: components["schemas"]["Distribution"];
            /**
             * Format: int64
             * @description Ended by a person before they were concluded.
             */
            cancelled: number;
            /**
             * Format: int64
             * @description Cases in all.
             */
            cases: number;
            /**
             * Format: int64
             * @description Concluded by the last day.
             */
            concluded_in_term: number;
            /**
             * Format: int64
             * @description Concluded after it.
             */
            concluded_late: number;
            /** @description Decided by silence. */
            deemed: components["schemas"]["Figure"];
            /** @description Whose cases. */
            entity?: string | null;
            /** @description In which an indemnity for delay was paid (DL 69/2013, art. 28; L. 241/1990, art. 2-bis). */
            indemnified: components["schemas"]["Figure"];
            /** @description Id of the kit. */
            kit: string;
            /** @description Legal days: those on which the limit ran, stops left out. */
            legal_days: components["schemas"]["Distribution"];
            /**
             * Format: int64
             * @description Under way, and the limit runs.
             */
            open_in_term: number;
            /**
             * Format: int64
             * @description Under way, and the limit has run out.
             */
            open_late: number;
            /**
             * Format: int64
             * @description Under way, and the limit stands still.
             */
            open_suspended: number;
            /** @description What silence does at its end: `none` (the office is in default), `consent`, `denial`, `consolidation`. */
            silence?: string | null;
            /** @description In which somebody turned to the holder of substitute powers (L. 241/1990, art. 2, c. 9-bis). */
            substituted: components["schemas"]["Figure"];
            /** @description The limit by which the procedure is to be concluded, as the kit names it; none where its sheet names none. */
            term?: string | null;
            /**
             * Format: int64
             * @description Concluded cases that are not among the legal days: older than those that are read one by one, or unreadable.
             */
            unmeasured: number;
            /**
             * Format: int64
             * @description In which the limit has not begun, or of a procedure that names none.
             */
            without_term: number;
            /** @description Whether legal days are working days here. */
            working_days: boolean;
        };
        /** @description An answer of a sheet, with all that it tells of. */
        Letter: {
            /** @description Whose procedure it is. */
            entity?: string | null;
            /** @description Id of the kit. */
            kit: string;
            /** @description The letter of art. 35, c. 1. */
            letter: string;
            /** @description The norms. */
            norms: components["schemas"]["Norm"][];
            /** @description The offices that it names. */
            offices: string[];
            /** @description Version of the kit. */
            version: string;
            /** @description In words. */
            words: string;
        };
        /** @description A legal time limit of a case. */
        Limit: {
            /**
             * Format: int64
             * @description The case.
             */
            case: number;
            /**
             * Format: date
             * @description The day on which what it was for was done.
             */
            concluded?: string | null;
            /**
             * Format: date
             * @description The last day; none while it stands still without an end.
             */
            due?: string | null;
            /** @description What it is called. */
            name: string;
            /** @description How its last day was reckoned. */
            reasons: components["schemas"]["Reason"][];
            /**
             * Format: int32
             * @description Days still to run, where it stands still without an end.
             */
            remaining?: number | null;
            silence?: components["schemas"]["Silent"] | null;
            /**
             * Format: date
             * @description The day from which it runs.
             */
            start: string;
            /** @description `running`, `suspended`, `concluded` or `late`. */
            state: string;
            /** @description What touched it. */
            stops: components["schemas"]["Stop"][];
            /** @description Its name in the kit. */
            term: string;
            /**
             * @description Whose time it is: of the `office`, of the `citizen`, or of `others`, such as whoever may object.
             * @example office
             */
            whose: string;
        };
        /** @description A case in a list. */
        Listed: components["schemas"]["Case"] & components["schemas"]["Labels"];
        /**
         * @description A case to be started.
         * @example {
         *       "entity": "c_a323",
         *       "kit": "accesso-civico",
         *       "variables": {
         *         "istanza": {
         *           "data": "2026-04-03",
         *           "id": "2026-0302",
         *           "modalita_rilascio": "pec",
         *           "oggetto": "Verbali della commissione mensa"
         *         },
         *         "richiedente": {
         *           "codice_fiscale": "VRDNNA01T71A323C",
         *           "nome": "Anna Verdi",
         *           "pec": "anna.verdi@pec.example.it"
         *         }
         *       }
         *     }
         */
        NewCase: {
            /** @description The definition that it follows. Otherwise the current one of `process` or `kit` for `entity`. */
            definition?: string | null;
            /** @description Whose case it is; nobody's where a kit runs as published. */
            entity?: string | null;
            /** @description Id of the start event; the only none start event otherwise. */
            event?: string | null;
            /** @description Id of the kit, whose root process is started. */
            kit?: string | null;
            /** @description Id of the process. */
            process?: string | null;
            /** @description What is known from the beginning. */
            variables?: Record<string, never>;
        };
        /** @description A norm that is cited. */
        Norm: {
            /** @description Where exactly that text can be read; none for what Normattiva does not publish. */
            link?: string | null;
            /** @description Article and so on; empty for the whole act. */
            part: string;
            /**
             * Format: date
             * @description The text in force on this day.
             */
            text_of: string;
            /**
             * @description As lawyers write it.
             * @example D.Lgs. 33/2013, art. 5, c. 6
             */
            title: string;
            /**
             * @description Its name in the national scheme.
             * @example urn:nir:stato:decreto.legislativo:2013-03-14;33
             */
            urn: string;
        };
        /** @description A provider with which the console signs in. */
        Offered: {
            /** @description Whether it is one for citizens, by SPID or CIE. */
            citizens: boolean;
            /** @description The client of the console there; it is public and has no secret. */
            client: string;
            /** @description Its URL: `/.well-known/openid-configuration` under it says the rest. */
            issuer: string;
            /** @description What to ask for. */
            scopes: string[];
        };
        /** @description An office, and how to reach it. */
        Office: {
            /** @description Where it is. */
            address?: string | null;
            /** @description Its mailbox. */
            email?: string | null;
            /** @description When it is open. */
            hours?: string | null;
            /** @description What it is called. */
            name: string;
            /** @description Its certified mailbox. */
            pec?: string | null;
            /** @description Its telephone. */
            phone?: string | null;
        };
        /**
         * @description What a task came to.
         * @example {
         *       "variables": {
         *         "esito": "accoglimento"
         *       }
         *     }
         */
        Outcome: {
            /** @description Reasons for going on in spite of warnings. */
            acknowledged?: components["schemas"]["Because"][];
            /** @description What was filled in, by name. */
            variables?: Record<string, never>;
        };
        /** @description The files of an overlay. */
        Overlay: {
            /** @description Whose it is. */
            entity: string;
            /** @description Each file by its path, as text. */
            files: {
                [key: string]: string;
            };
            /** @description The kit that it adapts. */
            kit: string;
            /** @description The version of that kit. */
            version: string;
        };
        /** @description An own case in a list. */
        Own: components["schemas"]["Labels"] & {
            /** @description How many things are asked of the citizen. */
            asked: number;
            /**
             * Format: int64
             * @description Its number.
             */
            case: number;
            /**
             * Format: date
             * @description The earliest last day among its legal time limits; none while nothing runs.
             */
            due?: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            ended?: string | null;
            /** @description The entity that works on it. */
            entity?: string | null;
            /** @description What that entity is called. */
            entity_name?: string | null;
            /** @description Id of the kit. */
            kit: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            started: string;
            /** @description How far it is: `active`, `completed`, `cancelled`, `quarantined`. */
            status: string;
            /** @description Whether a legal time limit stands still. */
            suspended: boolean;
        };
        /** @description A case as the citizen sees it who opened it or whom it is about. */
        OwnCase: {
            /**
             * Format: int64
             * @description Its number.
             */
            case: number;
            /**
             * Format: date-time
             * @description When it ended.
             */
            ended?: string | null;
            /** @description The entity that works on it. */
            entity?: string | null;
            /** @description What that entity is called. */
            entityName?: string | null;
            /** @description The offices that have it in hand now. */
            inHand: components["schemas"]["Office"][];
            /** @description Id of the kit. */
            kit: string;
            /** @description The offices that answer for it. */
            responsible: components["schemas"]["Office"][];
            /** @description What the published sheet of the procedure says to whoever waits, letter by letter. */
            sheet: components["schemas"]["Answer"][];
            /**
             * Format: date-time
             * @description When it began.
             */
            started: string;
            /** @description How far it is: `active`, `completed`, `cancelled`, `quarantined`. */
            status: string;
            /** @description What has happened, the first thing first. */
            steps: components["schemas"]["Step"][];
            /** @description By when it has to be decided, whether time stands still, and what is asked of the citizen until when (`whose`). */
            terms: components["schemas"]["Limit"][];
            /** @description What the procedure is called. */
            title: string;
        };
        /** @description A rule pack. */
        Pack: {
            /** @description Digest of its component: its identity in every log. */
            component: string;
            /**
             * Format: date
             * @description From when its law is encoded.
             */
            covers_from: string;
            /**
             * Format: date
             * @description Until when; none while it stands.
             */
            covers_to?: string | null;
            /** @description Since when it is installed, by whom, signed by whom, and from which day it binds. */
            installed?: Record<string, never> | null;
            /** @description The level at which it speaks: `state`, `region` or `entity`. */
            level: string;
            /**
             * @description Its id.
             * @example s_italia.accesso
             */
            pack: string;
            /** @description Who publishes it. */
            publisher: string;
            /** @description Why it was revoked. */
            revoked?: string | null;
            /** @description How many rules it has. */
            rules: number;
            /** @description Whether it claims force of law. */
            standing: string;
            /** @description `built-in`, `shadow`, `binding` or `retired`. */
            state: string;
            /** @description Its version. */
            version: string;
        };
        /** @description A part of a list. */
        Part_Listed: {
            /** @description The rows. */
            items: (components["schemas"]["Case"] & components["schemas"]["Labels"])[];
            /** @description Whether there are more than were counted. */
            more: boolean;
            /** @description The `after` of the next part; absent at the end. */
            next?: string | null;
            /** @description How many rows there are, as far as they were counted. */
            total: number;
        };
        /** @description A part of a list. */
        Part_Own: {
            /** @description The rows. */
            items: (components["schemas"]["Labels"] & {
                /** @description How many things are asked of the citizen. */
                asked: number;
                /**
                 * Format: int64
                 * @description Its number.
                 */
                case: number;
                /**
                 * Format: date
                 * @description The earliest last day among its legal time limits; none while nothing runs.
                 */
                due?: string | null;
                /**
                 * Format: date-time
                 * @description When it ended.
                 */
                ended?: string | null;
                /** @description The entity that works on it. */
                entity?: string | null;
                /** @description What that entity is called. */
                entity_name?: string | null;
                /** @description Id of the kit. */
                kit: string;
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                started: string;
                /** @description How far it is: `active`, `completed`, `cancelled`, `quarantined`. */
                status: string;
                /** @description Whether a legal time limit stands still. */
                suspended: boolean;
            })[];
            /** @description Whether there are more than were counted. */
            more: boolean;
            /** @description The `after` of the next part; absent at the end. */
            next?: string | null;
            /** @description How many rows there are, as far as they were counted. */
            total: number;
        };
        /** @description A part of a list. */
        Part_Waiting: {
            /** @description The rows. */
            items: (components["schemas"]["Task"] & components["schemas"]["Labels"] & {
                /** @description Whose case it is. */
                entity?: string | null;
                /** @description Id of the kit. */
                kit: string;
                /** @description Whether it has gone. */
                late: boolean;
                /**
                 * Format: date
                 * @description The earliest legal due date of the case; none while nothing runs.
                 */
                legal_due?: string | null;
                silence?: components["schemas"]["Silent"] | null;
                /** @description Why. */
                stops: components["schemas"]["Stop"][];
                /** @description Whether a legal time limit of the case stands still. */
                suspended: boolean;
            })[];
            /** @description Whether there are more than were counted. */
            more: boolean;
            /** @description The `after` of the next part; absent at the end. */
            next?: string | null;
            /** @description How many rows there are, as far as they were counted. */
            total: number;
        };
        /**
         * @description Over which past calls.
         * @example {
         *       "pack": "s_italia"
         *     }
         */
        Past: {
            /** @description Only these cases. */
            cases?: number[] | null;
            /**
             * Format: date
             * @description Only acts of this day or later.
             */
            from?: string | null;
            /** @description Only cases of this kit. */
            kit?: string | null;
            /** @description The pack that is tried, at hand here: its id, with `@version` where it is not the newest. */
            pack: string;
            /**
             * Format: date
             * @description Only acts of this day or earlier.
             */
            to?: string | null;
        };
        /** @description What went wrong, as the client reads it. */
        Problem: {
            /** @description The code. */
            code?: string | null;
            /** @description What is wrong with this request. */
            detail: string;
            /** @description What is wrong with the documents that were sent. */
            diagnostics?: Record<string, never>[];
            /** @description What rules say against it. */
            findings?: Record<string, never>[];
            /** @description The next step. */
            help?: string | null;
            /** @description The path that was asked for. */
            instance: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The kind of problem: for `/v2` the word that clients look for, such as `INVALID_STATE`. */
            title: string;
            /** @description Where the code is explained. */
            type: string;
        };
        /** @description What was published. */
        Published: {
            /** @description The definitions that came out, one for each diagram. */
            definitions: components["schemas"]["Deployed"][];
            /** @description What was found and does not stand in the way. */
            found: Record<string, never>[];
        };
        /** @description What a pack is asked. */
        Question: {
            /**
             * Format: date
             * @description The day of the act: it selects the law.
             */
            act_date: string;
            /** @description Under the overlay of this entity. */
            entity?: string | null;
            /** @description The facts, by path or nested. */
            facts?: Record<string, never>;
            for?: ("clerk" | "citizen") & Record<string, never>;
            /** @description The kit whose parameters hold otherwise. */
            kit?: string | null;
            /** @description Parameters of one's own. */
            parameters?: Record<string, never>;
            /**
             * @description The rule point.
             * @example provvedimento
             */
            point: string;
        };
        /** @description A plan that somebody has read. */
        Read: {
            /** @description The plan, with `migrates` set to false for cases that should stay. */
            plan: Record<string, never>;
        };
        /** @description A step of the reckoning of a limit. */
        Reason: {
            /** @description The norms behind it. */
            norms: components["schemas"]["Norm"][];
            /** @description In words. */
            words: string;
        };
        /**
         * @description Why a case ends.
         * @example {
         *       "reason": "istanza ritirata dal richiedente"
         *     }
         */
        Reasoned: {
            /** @description The reason: it stands on the log. */
            reason: string;
        };
        /** @description What was removed. */
        Removed: {
            /** @description Of how many records the values are gone. */
            records: number;
        };
        /** @description What asking again came to. */
        Repeated: {
            /** @description What is wrong with the chain; then nothing was asked. */
            broken: string[];
            /** @description For each call, how the answer of each pack compares. */
            calls: Record<string, never>[];
            /** Format: int64 */
            case: number;
            /** @description Whether the log holds: chain whole, every component at hand, every report the same. */
            holds: boolean;
        };
        /** @description A report with its signature: two files, which are kept side by side. */
        Report: {
            /** @description What the file may be called; the signature is called the same with `.sig.json`. */
            file: string;
            /** @description The page, to be kept byte for byte. */
            html: string;
            /** @description The signature over its bytes: `format`, `scheme`, `key`, `sha256`, `at`, `signature`. */
            signature: Record<string, never>;
        };
        /** @description The public half of the key with which reports are signed. */
        ReportKey: {
            /** @description 64 hexadecimal digits (Ed25519). */
            key: string;
        };
        /** @description What is asked of the citizen in a case. */
        Request: {
            /** @description Id of the BPMN element that waits for the answer. */
            element: string;
            /** @description The answer's name: what is sent is known in the case under it. */
            name: string;
            /** @description What was written to the citizen when it was asked, where that is known. */
            text?: string | null;
            /**
             * Format: int64
             * @description The ticket under which it is answered.
             */
            ticket: number;
            /** @description What the case waits for, in words. */
            words: string;
        };
        /** @description A rule of a pack. */
        Rule: {
            /**
             * Format: date
             * @description First day of its law.
             */
            from: string;
            /** @description The facts that it is told, each with its purpose. */
            needs: Record<string, never>[];
            /** @description The norms, with the text of the day. */
            norms: components["schemas"]["Norm"][];
            /** @description The parameters that it reads. */
            parameters: string[];
            /** @description The points at which it speaks. */
            points: string[];
            /** @description Its id. */
            rule: string;
            /** @description What it is called. */
            title: string;
            /**
             * Format: date
             * @description Last day; none while it stands.
             */
            to?: string | null;
            /** @description What a violation does. */
            weight: string;
        };
        /** @description What a rule said. */
        Said: {
            /**
             * Format: date
             * @description The day of the act.
             */
            act_date?: string | null;
            /** @description Whether it stands in the way now. */
            blocks: boolean;
            /**
             * Format: int64
             * @description The case.
             */
            case: number;
            /**
             * @description Paths of the facts without which the rule cannot say: what is to be asked for.
             * @example [
             *       "istanza.oggetto_identificabile"
             *     ]
             */
            missing: string[];
            /** @description The norms. */
            norms: components["schemas"]["Norm"][];
            /** @description `satisfied`, `violated`, `not-applicable` or `indeterminate`. */
            outcome: string;
            /** @description The rule point of the procedure. */
            point?: string | null;
            /**
             * Format: int64
             * @description Number of the record that holds it.
             */
            record?: number | null;
            /**
             * @description The rule.
             * @example s_italia.foia.termine
             */
            rule: string;
            /** @description What a violation does: `blocking`, `warning` or `note`. */
            weight: string;
            /** @description In words. */
            words: string;
        };
        /**
         * @description What was seen of the plan.
         * @example {
         *       "records": 0
         *     }
         */
        Seen: {
            /**
             * Format: date
             * @description The day of the plan; today otherwise, and never later.
             */
            on?: string | null;
            /** @description How many records were due in the plan that was read. */
            records: number;
        };
        /** @description Whoever asks. */
        Session: {
            /** @description Whether everybody is believed. */
            development: boolean;
            /** @description Whose data they see; none: those of all. */
            entities?: string[] | null;
            /** @description As the log names them. */
            id: string;
            /** @description As a person reads it. */
            name?: string | null;
            /** @description The offices whose tasks they work on; empty: all of them. */
            offices: string[];
            /** @description What they may ask for. */
            operations: string[];
            /** @description What they are. */
            roles: string[];
        };
        /** @description What was installed. */
        Shelved: {
            /** @description Digest of its lock. */
            digest: string;
            /** @description The kit, or the kit and the entity whose overlay it is, as `id@version+entity`. */
            kit: string;
            /** @description Whether it was there already. */
            repeated: boolean;
            /** @description Whether it took the place of another overlay of the same version. */
            replaced: boolean;
            /** @description Who signed it. */
            signers: string[];
        };
        /**
         * @description A decision where the rules block or cannot say.
         * @example {
         *       "proceed": true,
         *       "reason": "il documento è agli atti, protocollo 12/2026"
         *     }
         */
        Signature: {
            /** @description Whether the act may go on. */
            proceed: boolean;
            /** @description Why: it stands on the log beside the name. */
            reason: string;
        };
        /** @description How one signs in: what a page needs that knows nobody yet. */
        SignIn: {
            /** @description Whether nobody has to. */
            development: boolean;
            /** @description Where one can: by authorization code with proof of possession of its verifier (PKCE, RFC 7636). */
            providers: components["schemas"]["Offered"][];
        };
        /** @description What silence will do. */
        Silent: {
            /** @description `none` (the office is in default), `consent`, `denial` or `consolidation`. */
            effect: string;
            /**
             * Format: date
             * @description The first day on which it has done so; none while the limit stands still.
             */
            on?: string | null;
        };
        /**
         * @description Documents and a plan.
         * @example {
         *       "files": {
         *         "processo.bpmn": "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:prova\"><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/></process></definitions>"
         *       },
         *       "plan": {}
         *     }
         */
        Simulation: {
            /** @description Of a kit: under the overlay of this entity. */
            entity?: string | null;
            /** @description Each file by its path, as text. */
            files: {
                [key: string]: string;
            };
            /** @description What the world around the engine does, and when (docs/simulate.md). */
            plan: Record<string, never>;
        };
        /** @description A statement of a ring. */
        Statement: {
            /** @description Its signatures, in base64. */
            signature: string;
            /** @description The statement, as it was signed. */
            statement: string;
        };
        /** @description Something that has happened, without names. */
        Step: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What: `case-started`, `term-suspended`, `case-completed` and so on. */
            kind: string;
            /** @description The limit that it touched, as it is called. */
            term?: string | null;
        };
        /** @description Why a limit stands still, or stood still. */
        Stop: {
            /**
             * Format: date
             * @description The last day that counted before it.
             */
            from: string;
            /** @description Which one, in the kit's words. */
            id: string;
            /** @description How it works: the remainder goes on, or the time begins afresh. */
            kind: string;
            /**
             * Format: date
             * @description The day on which it ends; none while that is open.
             */
            to?: string | null;
        };
        /** @description A decision model (DMN). */
        Table: {
            /** @description The decisions in it. */
            decisions: components["schemas"]["Decision"][];
            /** @description Name of its file. */
            file: string;
            /** @description Id of the model. */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description DMN XML. */
            xml: string;
        };
        /** @description The definition of which something is taken over. */
        Target: {
            /**
             * @description Its digest.
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            definition: string;
        };
        /** @description Work for a person. */
        Task: {
            /** @description Who has taken it. */
            assignee?: string | null;
            /**
             * Format: int64
             * @description The case.
             */
            case: number;
            /**
             * Format: date-time
             * @description Since when it is open.
             */
            created: string;
            /**
             * Format: date-time
             * @description By when it should be done, as the definition says; the law's own days are among the case's terms.
             */
            due?: string | null;
            /** @description Id of the BPMN element. */
            element: string;
            /** @description The form to show. */
            form?: string | null;
            /** @description What it is called. */
            name: string;
            /** @description The office whose inbox it is in. */
            office?: string | null;
            /**
             * Format: int64
             * @description The ticket under which it is answered.
             */
            ticket: number;
        };
        /** @description A step of a distribution. */
        Took: {
            /**
             * Format: int64
             * @description How many cases took that long, and longer than the step before.
             */
            cases: number;
            /**
             * Format: int32
             * @description Up to this many days; none for the last step.
             */
            up_to?: number | null;
        };
        /**
         * @description An expression and facts.
         * @example {
         *       "expression": "importo * 1.22",
         *       "variables": {
         *         "importo": 100
         *       }
         *     }
         */
        Tried: {
            /**
             * Format: date-time
             * @description What `now()` is; now otherwise.
             */
            at?: string | null;
            /** @description The expression. */
            expression: string;
            /** @description The facts. */
            variables?: Record<string, never>;
        };
        /** @description A vector that was tried. */
        TriedVector: {
            /** @description What differs. */
            differs?: string | null;
            /** @description The file in which it stands. */
            file: string;
            /**
             * Format: int64
             * @description The fuel that it spent.
             */
            fuel?: number | null;
            /** @description What it is about. */
            name: string;
            /** @description Whether the component answered as expected, byte for byte. */
            passed: boolean;
        };
        /** @description Trouble of the machinery on a case, or a decision that a person has to take. */
        Trouble: {
            /**
             * Format: int64
             * @description The case.
             */
            case: number;
            /** @description The code, which has a page. */
            code: string;
            /**
             * Format: date-time
             * @description Since when.
             */
            created: string;
            /** @description Id of the BPMN element. */
            element: string;
            /** @description The cause, in English. */
            message: string;
            /**
             * Format: int64
             * @description The ticket under which it is resolved or signed over.
             */
            ticket: number;
        };
        /**
         * @description From which version to which.
         * @example {
         *       "entity": "c_a323",
         *       "from": "accesso-civico",
         *       "to": "accesso-civico"
         *     }
         */
        Upgrade: {
            /** @description For this entity. */
            entity: string;
            /** @description The kit as it holds, `id@version`. */
            from: string;
            /** @description The kit to which it is upgraded. */
            to: string;
        };
        /** @description A kit that an entity uses. */
        Used: {
            /** @description The definition that starts its new cases. */
            definition?: string | null;
            /** @description The version that starts its new cases; none while it is not deployed. */
            deployed?: string | null;
            /** @description Id of the kit. */
            kit: string;
            /** @description The versions that have an overlay of it. */
            overlays: string[];
            /** @description The packs that are asked, as `id@version`. */
            packs: string[];
        };
        /** @description What verifying chains came to. */
        Verified: {
            /** @description Where a chain is broken. */
            broken: string[];
            /**
             * Format: int64
             * @description Cases read.
             */
            cases: number;
            /**
             * Format: int64
             * @description Values that were erased, with their erasure on the chain.
             */
            erased: number;
            /**
             * Format: int64
             * @description Records read.
             */
            records: number;
            /** @description Whether every chain is whole. */
            whole: boolean;
        };
        /** @description A version of a definition. */
        Version: {
            /** @description Whether it starts new cases. */
            current: boolean;
            /** @description Its name: the digest of its canonical bytes. */
            definition: string;
            /**
             * Format: date-time
             * @description When it was first deployed.
             */
            deployed: string;
            /** @description Cases under way that have its structure, as far as they are counted: up to 10,000. */
            under_way: number;
            /** @description As the kit writes it. */
            version: string;
        };
        /** @description What is known of the visits to an element. */
        Visited: {
            /**
             * Format: int64
             * @description Visits that go on.
             */
            active: number;
            /**
             * Format: int64
             * @description Visits that were cut short.
             */
            cancelled: number;
            /**
             * Format: int64
             * @description Visits that ended as they should.
             */
            completed: number;
            /**
             * Format: int64
             * @description Of these: with an incident.
             */
            incidents: number;
            /** @description What the element is, such as `user-task`. */
            kind: string;
            /**
             * Format: int64
             * @description Seconds of the longest.
             */
            longest_seconds?: number | null;
            /**
             * Format: int64
             * @description Seconds on average.
             */
            mean_seconds?: number | null;
            /**
             * Format: int64
             * @description Seconds that the visit in the middle took, of those that ended as they should.
             */
            median_seconds?: number | null;
        };
        /** @description A task in an inbox. */
        Waiting: components["schemas"]["Task"] & components["schemas"]["Labels"] & {
            /** @description Whose case it is. */
            entity?: string | null;
            /** @description Id of the kit. */
            kit: string;
            /** @description Whether it has gone. */
            late: boolean;
            /**
             * Format: date
             * @description The earliest legal due date of the case; none while nothing runs.
             */
            legal_due?: string | null;
            silence?: components["schemas"]["Silent"] | null;
            /** @description Why. */
            stops: components["schemas"]["Stop"][];
            /** @description Whether a legal time limit of the case stands still. */
            suspended: boolean;
        };
        /** @description A case with all that waits in it. */
        Whole: components["schemas"]["Case"] & {
            /** @description Number of its last record, and the hash of its chain. */
            head: components["schemas"]["Chain"];
            /** @description Trouble, and decisions that somebody has to take. */
            incident_list: components["schemas"]["Trouble"][];
            /** @description The definition whose law holds for it: its own, or one that it has adopted. */
            law: string;
            /** @description Messages that it waits for. */
            messages: components["schemas"]["Awaited"][];
            /** @description How far it is, in words. */
            status_words: string;
            /** @description Work for people. */
            tasks: components["schemas"]["Task"][];
            /** @description Legal time limits. */
            terms: components["schemas"]["Limit"][];
            /** @description Timers: when something happens by itself. */
            timers: components["schemas"]["Alarm"][];
        };
        /** @description A kit with all its parts. */
        WholeKit: components["schemas"]["Kit"] & {
            /** @description Why each fact is collected, and how long it is kept. */
            data: Record<string, never>;
            /** @description The forms: id to its form-js definition. */
            forms: Record<string, never>;
            /** @description Who does each type of job. */
            integrations: Record<string, never>;
            /** @description Offices behind the lanes. */
            lanes: Record<string, never>;
            /** @description The norms that it cites, by its own keys. */
            norms: Record<string, never>;
            /** @description Where the procedure asks the law, and which packs. */
            points: Record<string, never>;
            /** @description What every way through it has to respect. */
            properties: Record<string, never>;
            /** @description What may go wrong at which step. */
            risks: Record<string, never>[];
            /** @description Names of its scenarios. */
            scenarios: string[];
            /** @description What reuse asks to be told: organisation, management, training, communication, in Markdown. */
            sections: {
                [key: string]: string;
            };
            /** @description The procedure sheet of art. 35 of D.Lgs. 33/2013, letter by letter. */
            sheet?: Record<string, never> | null;
            /** @description Legal time limits. */
            terms: Record<string, never>;
            /** @description The texts in the language of the reader: file to Fluent source. */
            texts: {
                [key: string]: string;
            };
        };
        /** @description A pack with its rules. */
        WholePack: components["schemas"]["Pack"] & {
            /** @description Running cases that are bound to it. */
            cases: number;
            /** @description The rules. */
            rule_list: components["schemas"]["Rule"][];
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
    "cases-cases": {
        parameters: {
            query?: {
                /** @description The `next` of the part before; without it, the beginning. */
                after?: string;
                /** @description With an open task that this person has taken. */
                assignee?: string;
                /** @description They are counted up to so many, at most 100,000; more are told as such. */
                count?: number;
                /** @description Due by law on this day or earlier. */
                due?: string;
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /** @description Opened on this day or later. */
                from?: string;
                /** @description Whether there is an incident, or a decision that somebody has to take. */
                incidents?: boolean;
                /** @description With this number of registration, or this id of the application. */
                key?: string;
                /**
                 * @description Of this kit, whatever its version.
                 * @example accesso-civico
                 */
                kit?: string;
                /** @description Whether a legal time limit has run out. */
                late?: boolean;
                /** @description At most this many rows, from 1 to 500. */
                limit?: number;
                /** @description With an open task of this office. */
                office?: string;
                /** @description Of this process, by its id. */
                process?: string;
                /** @description Of this responsible officer, as the case names them (`rup.nominativo`). */
                responsible?: string;
                /** @description By what they are sorted: `opened`, `due`, `ended` or `number`. */
                sort?: "opened" | "due" | "ended" | "number";
                /**
                 * @description In this state.
                 * @example active
                 */
                status?: string;
                /** @description Whether a legal time limit stands still. */
                suspended?: boolean;
                /** @description With this text in something that is known of it, or with this number. */
                text?: string;
                /** @description Opened on this day or earlier. */
                to?: string;
                /** @description Which way: `up` or `down`; the latest first, but due dates from the earliest. */
                way?: "up" | "down";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part_Listed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-start": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            /** @description It is open. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Whole"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description It has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-choose": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Number of the case.
                 * @example 1
                 */
                case: number;
                /**
                 * @description Ticket of the choice.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choice"];
            };
        };
        responses: {
            /** @description It has begun. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-migrate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Target"];
            };
        };
        responses: {
            /** @description What it follows now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Follows"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "evidence-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calls, as `digipro audit show --json` writes them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "findings-findings": {
        parameters: {
            query?: {
                /** @description For whom it is worded. */
                for?: "clerk" | "citizen";
            };
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were said. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Said"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Number of the case.
                 * @example 1
                 */
                case: number;
                /**
                 * @description Ticket of the incident.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was tried again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-sign": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Number of the case.
                 * @example 1
                 */
                case: number;
                /**
                 * @description Ticket of the incident.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signature"];
            };
        };
        responses: {
            /** @description It is signed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-adopt": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Target"];
            };
        };
        responses: {
            /** @description What it follows now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Follows"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "evidence-replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repeated"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "evidence-case-report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page and its signature. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the case.
                 * @example 1
                 */
                case: number;
                /**
                 * @description The task's ticket.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-claim": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Number of the case.
                 * @example 1
                 */
                case: number;
                /**
                 * @description The task's ticket.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Claim"];
            };
        };
        responses: {
            /** @description It is theirs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-give-back": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Number of the case.
                 * @example 1
                 */
                case: number;
                /**
                 * @description The task's ticket.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is the office's again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing and gets the first answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Number of the case.
                 * @example 1
                 */
                case: number;
                /**
                 * @description The task's ticket.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Outcome"];
            };
        };
        responses: {
            /** @description It is done, or given back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "terms-terms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limit"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-timeline": {
        parameters: {
            query?: {
                /** @description For whom it is worded. A citizen is told what matters to them, without names of officers. */
                for?: "clerk" | "citizen";
                /** @description Everything, the steps of the machinery among it; only for clerks. */
                full?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Record by record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-variables": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "evidence-verify-case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "trials-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Documents"];
            };
        };
        responses: {
            /** @description `found`, and the `definitions` that came out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-dashboard": {
        parameters: {
            query?: {
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By kit and entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By entity and kit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployed"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-deploy": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same kit again is the same definition. */
                "Idempotency-Key"?: string | null;
                /** @description The definition that it is to take the place of. */
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Deployment"];
            };
        };
        responses: {
            /** @description It starts new cases. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-definition": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its digest. */
                definition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The effective definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-diagram": {
        parameters: {
            query?: {
                /** @description Name of the file; the one with the root process otherwise. */
                file?: string;
            };
            header?: never;
            path: {
                /** @description Its digest. */
                definition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description BPMN 2.0 XML. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-element-statistics": {
        parameters: {
            query?: {
                /** @description Begun on this day or later. */
                from?: string;
                /** @description Begun on this day or earlier. */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Its digest. */
                definition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By element. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heat"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-tables": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its digest. */
                definition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By file; none where the definition decides nothing by table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Table"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The digest of any of them. */
                definition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same documents again are the same definition. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Documents"];
            };
        };
        responses: {
            /** @description They start new cases. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-difference": {
        parameters: {
            query: {
                /**
                 * @description Under the overlay of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /**
                 * @description The version before: a kit's `id@version`, or the digest of a definition.
                 * @example accesso-civico
                 */
                from: string;
                /**
                 * @description The version after.
                 * @example accesso-civico
                 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As `digipro kit diff --json` writes it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "entities-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By their codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entity"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "entities-show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its code.
                 * @example c_a323
                 */
                entity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entity"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-event-log": {
        parameters: {
            query?: {
                /** @description After the case with this number: the `digipro-next` of the part before. */
                after?: number;
                /** @description Of this definition. */
                definition?: string;
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /** @description Begun on this day or later. */
                from?: string;
                /**
                 * @description Of this kit, whatever its version.
                 * @example accesso-civico
                 */
                kit?: string;
                /** @description At most this many cases, from 1 to 9,999; 1,000 where nothing is said. */
                limit?: number;
                /** @description Begun on this day or earlier. */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description `xes` or `ocel`.
                 * @example ocel
                 */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/xml": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "events-events": {
        parameters: {
            query?: {
                /**
                 * @description Only of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /** @description Of tasks, only those of this office. */
                office?: string;
            };
            header?: {
                /** @description The last event that was heard. */
                "Last-Event-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One event after the other. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "trials-feel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tried"];
            };
        };
        responses: {
            /** @description Its value, and the causes of nulls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "kits-kits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By id and version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kit"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "kits-install-kit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same archive again is installed already. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The archive that `digipro kit pack` makes. */
        requestBody: {
            content: {
                "application/x-tar": number[];
            };
        };
        responses: {
            /** @description It is on the shelf. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shelved"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "kits-kit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its id, with `@version` where it is not the newest.
                 * @example accesso-civico
                 */
                kit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kit; its `ETag` is the digest of its lock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeKit"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-adaptation": {
        parameters: {
            query: {
                /**
                 * @description The entity.
                 * @example c_a323
                 */
                entity: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its id, with `@version` where it is not the newest.
                 * @example accesso-civico
                 */
                kit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adapted"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-bounds": {
        parameters: {
            query?: {
                /**
                 * @description The entity that would choose.
                 * @example c_a323
                 */
                entity?: string;
                /**
                 * @description The day; today otherwise.
                 * @example 2026-05-04
                 */
                on?: string;
                /** @description Only this parameter. */
                parameter?: string;
                /** @description A value that one thinks of for it, as the kit's files write it. */
                value?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its id, with `@version` where it is not the newest.
                 * @example accesso-civico
                 */
                kit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choice"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "kits-diagram": {
        parameters: {
            query?: {
                /**
                 * @description Under the overlay of this entity; as published otherwise.
                 * @example c_a323
                 */
                entity?: string;
                /** @description Name of the file; the one with the root process otherwise. */
                file?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its id, with `@version` where it is not the newest.
                 * @example accesso-civico
                 */
                kit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description BPMN 2.0 XML. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "kits-divergence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its id, with `@version` where it is not the newest.
                 * @example accesso-civico
                 */
                kit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-effective": {
        parameters: {
            query?: {
                /**
                 * @description The entity; the kit as published otherwise.
                 * @example c_a323
                 */
                entity?: string;
                /**
                 * @description The day; today otherwise.
                 * @example 2026-05-04
                 */
                on?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its id, with `@version` where it is not the newest.
                 * @example accesso-civico
                 */
                kit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As `digipro kit effective --json` writes it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "kits-overlay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Whose overlay.
                 * @example c_a323
                 */
                entity: string;
                /**
                 * @description Its id, with `@version` where it is not the newest.
                 * @example accesso-civico
                 */
                kit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files; their digest is the `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overlay"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-legality": {
        parameters: {
            query?: {
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /** @description Begun on this day or later. */
                from?: string;
                /**
                 * @description Of this kit.
                 * @example accesso-civico
                 */
                kit?: string;
                /** @description Begun on this day or earlier. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By kit and entity (JSON or CSV by `Accept`). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Legality"][];
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-legality-report": {
        parameters: {
            query?: {
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /** @description Begun on this day or later. */
                from?: string;
                /**
                 * @description Of this kit.
                 * @example accesso-civico
                 */
                kit?: string;
                /** @description Begun on this day or earlier. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page and its signature. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "trials-archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description The archive; its `ETag` is the digest of the lock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-tar": number[];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-all-own": {
        parameters: {
            query?: {
                /** @description The `next` of the part before; without it, the beginning. */
                after?: string;
                /** @description They are counted up to so many. */
                count?: number;
                /** @description At most this many rows, from 1 to 500. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part_Own"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCase"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is asked; nothing where nothing is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "cases-answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again changes nothing. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description Its number.
                 * @example 1
                 */
                case: number;
                /**
                 * @description The ticket of what is asked.
                 * @example 1
                 */
                ticket: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description It has arrived, and the case goes on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "packs-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By id and version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pack"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "packs-install": {
        parameters: {
            query?: {
                /** @description Also when a newer version is installed. */
                allow_older?: boolean;
                /** @description In shadow: what it says is recorded, and binds nobody. */
                shadow?: boolean;
            };
            header?: {
                /** @description The same pack again is installed already. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The archive that `digipro rules pack` makes. */
        requestBody: {
            content: {
                "application/x-tar": number[];
            };
        };
        responses: {
            /** @description It is installed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Installed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "packs-show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, with `@version` where it is not the newest. */
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pack. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholePack"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "packs-enact": {
        parameters: {
            query?: never;
            header?: {
                /** @description What binds already is refused, and nothing is changed. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Its id, with `@version` where there are several. */
                pack: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Enactment"];
            };
        };
        responses: {
            /** @description It binds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "trials-explain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, with `@version` where it is not the newest. */
                pack: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explained"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "packs-retire": {
        parameters: {
            query?: never;
            header?: {
                /** @description What is retired already is refused, and nothing is changed. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Its id, with `@version` where there are several. */
                pack: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description It is retired. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "packs-vectors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id, with `@version` where it is not the newest. */
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with what came out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedVector"][];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "packs-hear": {
        parameters: {
            query?: never;
            header?: {
                /** @description A statement is taken note of once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Statement"];
            };
        };
        responses: {
            /** @description What it changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heard"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-register": {
        parameters: {
            query?: {
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /**
                 * @description Begun on this day or later.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Begun on this day or earlier.
                 * @example 2026-12-31
                 */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description `accesses` or `acts`.
                 * @example accesses
                 */
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Row by row (JSON or CSV by `Accept`). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "evidence-report-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its public half. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportKey"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "retention-plan": {
        parameters: {
            query?: {
                /**
                 * @description The day; today otherwise.
                 * @example 2036-01-01
                 */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As `digipro retention plan --json` writes it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "retention-apply": {
        parameters: {
            query?: never;
            header?: {
                /** @description What is gone is not removed again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description It is gone; the chains stay whole. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removed"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "session-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever asks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-sheets": {
        parameters: {
            query?: {
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Row by row (JSON or CSV by `Accept`). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"][];
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "session-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "trials-simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Simulation"];
            };
        };
        responses: {
            /** @description What happened, and why it `ended`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "registers-statistics": {
        parameters: {
            query?: {
                /** @description Rows of fewer cases are left out; never fewer than five. */
                fewest?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As `digipro export statistics` writes it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "tasks-inbox": {
        parameters: {
            query?: {
                /** @description The `next` of the part before; without it, the beginning. */
                after?: string;
                /** @description Taken by this person. */
                assignee?: string;
                /** @description They are counted up to so many, at most 100,000; more are told as such. */
                count?: number;
                /** @description Due by law on this day or earlier. */
                due?: string;
                /** @description Of the activity with this id. */
                element?: string;
                /**
                 * @description Of cases of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /** @description Of cases of this kit, whatever its version. */
                kit?: string;
                /** @description Whether a legal time limit of the case has run out. */
                late?: boolean;
                /** @description At most this many rows, from 1 to 500. */
                limit?: number;
                /** @description In the inbox of this office. */
                office?: string;
                /** @description By what they are sorted: `due`, `opened` or `priority`. */
                sort?: "due" | "opened" | "priority";
                /** @description Whether a legal time limit of the case stands still. */
                suspended?: boolean;
                /** @description Whether somebody has taken them. */
                taken?: boolean;
                /** @description Which way: `up` or `down`; the earliest first, but the highest priority. */
                way?: "up" | "down";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part_Waiting"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "kits-modeler": {
        parameters: {
            query?: {
                /**
                 * @description Under the overlay of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /**
                 * @description Of this kit, with `@version` where it is not the newest; of all kits and rule packs at hand otherwise.
                 * @example accesso-civico
                 */
                kit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of templates, as `digipro templates` writes it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "terms-due": {
        parameters: {
            query?: {
                /**
                 * @description Due in this many days or fewer; what is late is among it.
                 * @example 10
                 */
                days?: number;
                /**
                 * @description Of this entity.
                 * @example c_a323
                 */
                entity?: string;
                /** @description At most this many limits, from 1 to 500. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is due. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Due"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-apply-upgrade": {
        parameters: {
            query?: never;
            header?: {
                /** @description What has migrated does not migrate again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Read"];
            };
        };
        responses: {
            /** @description Which cases migrated, stayed, or cannot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "definitions-plan-upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Upgrade"];
            };
        };
        responses: {
            /** @description `plan`, `difference` and `diagnostics`; the plan is what is applied. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "evidence-verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
    "trials-what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Past"];
            };
        };
        responses: {
            /** @description As `digipro rules what-if --json` writes it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request cannot be read, or a document in it has errors: `diagnostics` names them with their places. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks is not known. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not there, or not for the one who asks. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not allowed now: `code` says why, `findings` what rules say against it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else is there than `If-Match` says. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more bytes than are read. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as what the operation takes. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much is asked at once, or the service is stopping: try again a little later. */
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
