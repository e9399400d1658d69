silenzio-materia-esclusa = La materia è esclusa dal silenzio-assenso (patrimonio culturale, paesaggio, ambiente, rischio idrogeologico, sicurezza, salute, diritto dell'Unione): il silenzio è inadempimento.
    .citizen = In questa materia il silenzio non vale come un sì: puoi rivolgerti a chi ha il potere sostitutivo.

silenzio-rigetto = In questo procedimento la legge dà al silenzio il valore di rigetto.
    .citizen = In questa pratica il silenzio vale come un no: puoi ricorrere.

silenzio-diniego-in-tempo = Il diniego è stato comunicato in tempo: il silenzio-assenso non si forma.
    .citizen = L'ufficio ha risposto di no in tempo.

silenzio-non-formato = Il termine scade { $scadenza }: il silenzio-assenso non è ancora formato.
    .citizen = L'ufficio può ancora rispondere, fino a { $scadenza }.

silenzio-formato = Il termine è scaduto { $scadenza }: la domanda è accolta per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: la tua domanda è accolta.

silenzio-assenso-altro = In questo procedimento il silenzio non vale come assenso.
    .citizen = In questa pratica il silenzio non vale come un sì.
