art35-non-pubblicata = The sheet of the procedure is not published: the procedure cannot go online.
    .citizen = The municipality must explain how this service works before it offers it.

art35-incompleta = The sheet of the procedure lacks: { $manca }.
    .citizen = The page of this service does not say all that you must know.

art35-completa = The sheet of the procedure says all that the law wants.
    .citizen = The page of this service says all that you must know.
