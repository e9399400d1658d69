controlli-nessuna-dichiarazione = The benefit does not rest on declarations.
    .citizen = You did not have to declare anything.

controlli-fatti = The checks that are due were done and recorded.
    .citizen = The declarations were checked as foreseen.

controlli-quota-bassa = { $quota } per cent of declarations are checked: the entity set itself { $minima } per cent at least.
    .citizen = The municipality must check { $minima } per cent of declarations at least.

controlli-dovuti = The declaration is in the sample, or there is doubt: check it before concluding, or record why not.
    .citizen = Your declaration must be checked before concluding.
