moduli-non-preteso = No form is demanded: the application is valid however it is written.
    .citizen = You can write the request as you like.

moduli-pubblicato = The form is published: it can be demanded.
    .citizen = The form is on the municipality's site.

moduli-non-pubblicato = The form is not published: it cannot be demanded, nor the application refused for lack of it. Ask to complete it.
    .citizen = The municipality cannot demand a form that it has not published.
