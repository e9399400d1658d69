sicilia-estratto-altro-atto = The act ({ $atto }) need not be published in extract.
    .citizen = This rule does not concern the act.

sicilia-estratto-pubblicato = The extract is online in time: it could be until { $entro }.
    .citizen = You can read a summary of the act on the municipality's site.

sicilia-estratto-da-pubblicare = The extract must be online by { $entro }, else the act is null.
    .citizen = The municipality will publish a summary of the act by { $entro }.

sicilia-estratto-nullo = The extract was to be online by { $entro }: the act is null. Adopt it again and publish it in time.
    .citizen = The act is not valid because it was not published by { $entro }.
