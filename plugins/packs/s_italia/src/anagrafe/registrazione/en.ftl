residenza-irricevibile = The declaration cannot be received: it is not registered.
    .citizen = The declaration lacks compulsory data: file it again.

residenza-registrata = The declaration is registered by { $entro }; it has effect from { $effetti }.
    .citizen = You are registered, with effect from { $effetti }.

residenza-da-registrare = The declaration is to be registered by { $entro }.
    .citizen = You will be registered by { $entro }.

residenza-registrata-tardi = The declaration had to be registered by { $entro }: tell the director and record why. It has effect from { $effetti } all the same.
    .citizen = You had to be registered by { $entro }; it counts from { $effetti } all the same.
