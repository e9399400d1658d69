fascicolo-completo = The file is complete and lists { $documenti } documents.
    .citizen = Your case has a complete file.

fascicolo-incompleto = The file lacks: { $manca }.
    .citizen = The file of the case must be completed.

fascicolo-vuoto = The file lists no document.
    .citizen = There is no document in the file of the case yet.
