<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CartSheets</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> y %Ln más</numerusform>
            <numerusform> y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message numerus="yes">
        <source>%Ln (export or push|exports and pushes)</source>
        <translation>
            <numerusform>%Ln exportación o envío</numerusform>
            <numerusform>%Ln exportaciones y envíos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (goes|go) in part</source>
        <translation>
            <numerusform>%Ln va en parte</numerusform>
            <numerusform>%Ln van en parte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (is|are) here already</source>
        <translation>
            <numerusform>%Ln ya está aquí</numerusform>
            <numerusform>%Ln ya están aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (needs|need) a decision first</source>
        <translation>
            <numerusform>%Ln necesita antes una decisión</numerusform>
            <numerusform>%Ln necesitan antes una decisión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (was|were) left out, because somebody changed the same.</source>
        <translation>
            <numerusform>%Ln se omitió porque alguien cambió lo mismo.</numerusform>
            <numerusform>%Ln se omitieron porque alguien cambió lo mismo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (was|were) only to come, and (stays|stay) where they are.</source>
        <translation>
            <numerusform>%Ln solo iba a venir y se queda donde está.</numerusform>
            <numerusform>%Ln solo iban a venir y se quedan donde están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(|es) (belongs|belong) to nobody in this store:</source>
        <translation>
            <numerusform>%Ln dirección no es de nadie en esta tienda:</numerusform>
            <numerusform>%Ln direcciones no son de nadie en esta tienda:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln celda</numerusform>
            <numerusform>%Ln celdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) cannot be edited and (stays|stay) as (it is|they are).</source>
        <translation>
            <numerusform>%Ln celda no se puede editar y queda como está.</numerusform>
            <numerusform>%Ln celdas no se pueden editar y quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed.</source>
        <translation>
            <numerusform>%Ln celda cambiada.</numerusform>
            <numerusform>%Ln celdas cambiadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) copied with (its|their) real values.</source>
        <translation>
            <numerusform>%Ln celda copiada con su valor real.</numerusform>
            <numerusform>%Ln celdas copiadas con sus valores reales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) copied.</source>
        <translation>
            <numerusform>%Ln celda copiada.</numerusform>
            <numerusform>%Ln celdas copiadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) selected</source>
        <translation>
            <numerusform>%Ln celda seleccionada</numerusform>
            <numerusform>%Ln celdas seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) left out</source>
        <translation>
            <numerusform>%Ln cambio omitido</numerusform>
            <numerusform>%Ln cambios omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln elegido</numerusform>
            <numerusform>%Ln elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln conjunto</numerusform>
            <numerusform>%Ln conjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) to merge</source>
        <translation>
            <numerusform>%Ln conjunto por fusionar</numerusform>
            <numerusform>%Ln conjuntos por fusionar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) (does|do) not fit</source>
        <translation>
            <numerusform>%Ln columna no cabe</numerusform>
            <numerusform>%Ln columnas no caben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) (is|are) read-only</source>
        <translation>
            <numerusform>%Ln columna es de solo lectura</numerusform>
            <numerusform>%Ln columnas son de solo lectura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) decided.</source>
        <translation>
            <numerusform>%Ln conflicto decidido.</numerusform>
            <numerusform>%Ln conflictos decididos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) (is|are) deleted. An undo adds them again, but under new numbers, without password, and past orders stay without a customer.</source>
        <translation>
            <numerusform>%Ln cliente está eliminado. Al deshacer se vuelve a añadir, pero con otro número y sin contraseña, y los pedidos anteriores quedan sin cliente.</numerusform>
            <numerusform>%Ln clientes están eliminados. Al deshacer se vuelven a añadir, pero con otros números y sin contraseña, y los pedidos anteriores quedan sin cliente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are in your sheet.</source>
        <translation>
            <numerusform>%Ln cliente está en su hoja.</numerusform>
            <numerusform>%Ln clientes están en su hoja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) may be read</source>
        <translation>
            <numerusform>%Ln cliente se puede leer</numerusform>
            <numerusform>%Ln clientes se pueden leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) moved</source>
        <translation>
            <numerusform>%Ln cliente movido</numerusform>
            <numerusform>%Ln clientes movidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will be in no group.</source>
        <translation>
            <numerusform>%Ln cliente quedará sin grupo.</numerusform>
            <numerusform>%Ln clientes quedarán sin grupo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will be in “{group}”.</source>
        <translation>
            <numerusform>%Ln cliente estará en «{group}».</numerusform>
            <numerusform>%Ln clientes estarán en «{group}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will move here</source>
        <translation>
            <numerusform>%Ln cliente pasará aquí</numerusform>
            <numerusform>%Ln clientes pasarán aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would be deleted</source>
        <translation>
            <numerusform>se eliminaría %Ln cliente</numerusform>
            <numerusform>se eliminarían %Ln clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deletion(s) (is|are) not included yet</source>
        <translation>
            <numerusform>%Ln eliminación aún no está incluida</numerusform>
            <numerusform>%Ln eliminaciones aún no están incluidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s), only to look at</source>
        <translation>
            <numerusform>%Ln diferencia, solo para mirar</numerusform>
            <numerusform>%Ln diferencias, solo para mirar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) restored.</source>
        <translation>
            <numerusform>%Ln edición recuperada.</numerusform>
            <numerusform>%Ln ediciones recuperadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln campo</numerusform>
            <numerusform>%Ln campos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln grupo</numerusform>
            <numerusform>%Ln grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) added</source>
        <translation>
            <numerusform>%Ln grupo añadido</numerusform>
            <numerusform>%Ln grupos añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) changed</source>
        <translation>
            <numerusform>%Ln grupo cambiado</numerusform>
            <numerusform>%Ln grupos cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) deleted</source>
        <translation>
            <numerusform>%Ln grupo eliminado</numerusform>
            <numerusform>%Ln grupos eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) may be read</source>
        <translation>
            <numerusform>%Ln grupo se puede leer</numerusform>
            <numerusform>%Ln grupos se pueden leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more could be it: write the right customer ID into the sheet.</source>
        <translation>
            <numerusform>%Ln más podría ser: escriba el Customer ID correcto en la hoja.</numerusform>
            <numerusform>%Ln más podrían ser: escriba el Customer ID correcto en la hoja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s); search to narrow them down</source>
        <translation>
            <numerusform>%Ln valor más; busque para acotar</numerusform>
            <numerusform>%Ln valores más; busque para acotar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new row(s) would be needed</source>
        <translation>
            <numerusform>haría falta %Ln fila nueva</numerusform>
            <numerusform>harían falta %Ln filas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) about this comparison</source>
        <translation>
            <numerusform>%Ln nota sobre esta comparación</numerusform>
            <numerusform>%Ln notas sobre esta comparación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be read and will be (a problem|problems)</source>
        <translation>
            <numerusform>%Ln no se puede leer y será un problema</numerusform>
            <numerusform>%Ln no se pueden leer y serán problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open conflict(s)</source>
        <translation>
            <numerusform>%Ln conflicto abierto</numerusform>
            <numerusform>%Ln conflictos abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pattern(s)</source>
        <translation>
            <numerusform>%Ln patrón</numerusform>
            <numerusform>%Ln patrones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted for good.</source>
        <translation>
            <numerusform>%Ln entrada eliminada para siempre.</numerusform>
            <numerusform>%Ln entradas eliminadas para siempre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) (is|are) done</source>
        <translation>
            <numerusform>%Ln fila está hecha</numerusform>
            <numerusform>%Ln filas están hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed.</source>
        <translation>
            <numerusform>%Ln fila cambiada.</numerusform>
            <numerusform>%Ln filas cambiadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) did not fit.</source>
        <translation>
            <numerusform>%Ln fila no cupo.</numerusform>
            <numerusform>%Ln filas no cupieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in doubt</source>
        <translation>
            <numerusform>%Ln fila en duda</numerusform>
            <numerusform>%Ln filas en duda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused</source>
        <translation>
            <numerusform>%Ln fila rechazada</numerusform>
            <numerusform>%Ln filas rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown</source>
        <translation>
            <numerusform>%Ln fila visible</numerusform>
            <numerusform>%Ln filas visibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>%Ln fila omitida</numerusform>
            <numerusform>%Ln filas omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln visible</numerusform>
            <numerusform>%Ln visibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln por añadir</numerusform>
            <numerusform>%Ln por añadir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to delete</source>
        <translation>
            <numerusform>%Ln por eliminar</numerusform>
            <numerusform>%Ln por eliminar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to update</source>
        <translation>
            <numerusform>%Ln por actualizar</numerusform>
            <numerusform>%Ln por actualizar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln typed password(s) (stays|stay) here: they are never saved.</source>
        <translation>
            <numerusform>%Ln contraseña escrita se queda aquí: nunca se guarda.</numerusform>
            <numerusform>%Ln contraseñas escritas se quedan aquí: nunca se guardan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) (changes|change)</source>
        <translation>
            <numerusform>cambia %Ln valor</numerusform>
            <numerusform>cambian %Ln valores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) stored differently</source>
        <translation>
            <numerusform>%Ln valor guardado de otro modo</numerusform>
            <numerusform>%Ln valores guardados de otro modo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) that the spreadsheet damaged (was|were) put right.</source>
        <translation>
            <numerusform>Se arregló %Ln valor que dañó la hoja de cálculo.</numerusform>
            <numerusform>Se arreglaron %Ln valores que dañó la hoja de cálculo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n campo cambiado</numerusform>
            <numerusform>%n campos cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will be updated</source>
        <translation>
            <numerusform>Se actualizará %n campo</numerusform>
            <numerusform>Se actualizarán %n campos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) would be updated</source>
        <translation>
            <numerusform>Se actualizaría %n campo</numerusform>
            <numerusform>Se actualizarían %n campos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>(Blanks)</source>
        <translation>(Vacías)</translation>
    </message>
    <message>
        <source>(Select all)</source>
        <translation>(Seleccionar todo)</translation>
    </message>
    <message>
        <source>+ will be</source>
        <translation>+ después</translation>
    </message>
    <message>
        <source>2,000 invented customers. Practise anything: nothing leaves this computer.</source>
        <translation>2000 clientes inventados. Practique lo que quiera: nada sale de este equipo.</translation>
    </message>
    <message>
        <source>A guess: it holds what the store has there ({percent} %)</source>
        <translation>Suposición: contiene lo que la tienda tiene ahí ({percent} %)</translation>
    </message>
    <message>
        <source>A guess: the name is nearly the same ({percent} %)</source>
        <translation>Suposición: el nombre es casi igual ({percent} %)</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>Un cliente nuevo</translation>
    </message>
    <message>
        <source>A new password was set.</source>
        <translation>Se puso una contraseña nueva.</translation>
    </message>
    <message>
        <source>A push is running. Wait until it is done, or stop it.</source>
        <translation>Hay un envío en curso. Espere a que termine o deténgalo.</translation>
    </message>
    <message>
        <source>A push to {store} was cut off after {done} of {total} changes.</source>
        <translation>Un envío a {store} se cortó tras {done} de {total} cambios.</translation>
    </message>
    <message>
        <source>A push to {store}.</source>
        <translation>Un envío a {store}.</translation>
    </message>
    <message>
        <source>A red band reminds you that real customers use this store.</source>
        <translation>Una banda roja le recuerda que esta tienda la usan clientes reales.</translation>
    </message>
    <message>
        <source>A sheet holds personal data. Choose a folder that only you can open, not a shared one.</source>
        <translation>Una hoja contiene datos personales. Elija una carpeta que solo usted pueda abrir, no una compartida.</translation>
    </message>
    <message>
        <source>A sheet that somebody edited: see what a review finds, and push it.</source>
        <translation>Una hoja que alguien editó: vea qué encuentra una revisión y envíela.</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>De la A a la Z</translation>
    </message>
    <message>
        <source>A word to your colleague</source>
        <translation>Unas palabras para su colega</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Dirección de la API</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln row(s)</source>
        <translation>
            <numerusform>Añadir %Ln fila</numerusform>
            <numerusform>Añadir %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Añadir un grupo</translation>
    </message>
    <message>
        <source>Add a group…</source>
        <translation>Añadir un grupo…</translation>
    </message>
    <message>
        <source>Add a store…</source>
        <translation>Añadir una tienda…</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Añadir grupo</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Añadir fila</translation>
    </message>
    <message>
        <source>Add the group</source>
        <translation>Añadir el grupo</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Added and deleted</source>
        <translation>Añadido y eliminado</translation>
    </message>
    <message>
        <source>Added in the store</source>
        <translation>Añadido en la tienda</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Dirección del proxy</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln change(s) (is|are) done</source>
        <translation>
            <numerusform>El %Ln cambio está hecho</numerusform>
            <numerusform>Los %Ln cambios están hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln field(s)</source>
        <translation>
            <numerusform>El %Ln campo</numerusform>
            <numerusform>Los %Ln campos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln pattern(s)…</source>
        <translation>
            <numerusform>El %Ln patrón…</numerusform>
            <numerusform>Los %Ln patrones…</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All changes in a few sentences, the rare ones first.</source>
        <translation>Todos los cambios en pocas frases, los raros primero.</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Todas las columnas</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Todos los campos</translation>
    </message>
    <message>
        <source>All fields that the push changed</source>
        <translation>Todos los campos que cambió el envío</translation>
    </message>
    <message>
        <source>All patterns</source>
        <translation>Todos los patrones</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All shown columns</source>
        <translation>Todas las columnas visibles</translation>
    </message>
    <message>
        <source>All stages done</source>
        <translation>Todas las etapas hechas</translation>
    </message>
    <message>
        <source>All that was read is kept here: look at what changed since, or bring values back.</source>
        <translation>Todo lo leído se conserva aquí: vea qué cambió desde entonces o recupere valores.</translation>
    </message>
    <message>
        <source>Another column has this header</source>
        <translation>Otra columna tiene este encabezado</translation>
    </message>
    <message>
        <source>Another group has this name. Choose another one.</source>
        <translation>Otro grupo tiene este nombre. Elija otro.</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Otro valor…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln like this</source>
        <translation>
            <numerusform>Aplicar a %Ln igual</numerusform>
            <numerusform>Aplicar a %Ln iguales</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply {value}</source>
        <translation>Aplicar {value}</translation>
    </message>
    <message>
        <source>Apply “{value}”</source>
        <translation>Aplicar «{value}»</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Como se escribió</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Preguntar ahora</translation>
    </message>
    <message>
        <source>Ask once a week</source>
        <translation>Preguntar una vez por semana</translation>
    </message>
    <message>
        <source>Asking for newer versions</source>
        <translation>Preguntando por versiones nuevas</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>Asks the store what these keys may do. Nothing is changed by it.</source>
        <translation>Pregunta a la tienda qué permiten estas claves. No se cambia nada.</translation>
    </message>
    <message>
        <source>Average {average}</source>
        <translation>Media {average}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Volver a la revisión</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Barra |</translation>
    </message>
    <message>
        <source>Between two exports</source>
        <translation>Entre dos exportaciones</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>Celdas vacías</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Blue and orange</source>
        <translation>Azul y naranja</translation>
    </message>
    <message>
        <source>Blue and orange can be told apart by everybody. Signs and words say the same in both.</source>
        <translation>El azul y el naranja los distingue todo el mundo. Los signos y las palabras dicen lo mismo en ambos.</translation>
    </message>
    <message>
        <source>Both are for whoever helps you. They hold versions, numbers and choices, the bundle also the log: no keys, no store names, nobody&apos;s data.</source>
        <translation>Ambos son para quien le ayude. Contienen versiones, números y ajustes, y el paquete también el diario: ni claves, ni nombres de tiendas, ni datos de nadie.</translation>
    </message>
    <message>
        <source>Bring customers into “{group}” by a rule</source>
        <translation>Traer clientes a «{group}» con una regla</translation>
    </message>
    <message>
        <source>Bring customers into “{group}” by e-mail</source>
        <translation>Traer clientes a «{group}» por correo</translation>
    </message>
    <message>
        <source>Bring in by a rule…</source>
        <translation>Traer con una regla…</translation>
    </message>
    <message>
        <source>Bring in by e-mail…</source>
        <translation>Traer por correo…</translation>
    </message>
    <message>
        <source>CHANGED FIELDS</source>
        <translation>CAMPOS CAMBIADOS</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Calls a second</source>
        <translation>Llamadas por segundo</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Llamadas a la vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cannot be included: choose yours or the store&apos;s first</source>
        <translation>No se puede incluir: elija primero su valor o el de la tienda</translation>
    </message>
    <message>
        <source>Cannot be included: mend the problem first</source>
        <translation>No se puede incluir: corrija primero el problema</translation>
    </message>
    <message>
        <source>CartSheets forgets them when you close it. You paste them again next time.</source>
        <translation>CartSheets las olvida al cerrarse. La próxima vez tendrá que pegarlas de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>CartSheets is built on the work of others. %Ln package(s) come with it:</source>
        <translation>
            <numerusform>CartSheets se apoya en el trabajo de otros. Incluye %Ln paquete:</numerusform>
            <numerusform>CartSheets se apoya en el trabajo de otros. Incluye %Ln paquetes:</numerusform>
        </translation>
    </message>
    <message>
        <source>CartSheets trusts what this computer trusts. If your company looks into encrypted traffic, name its certificate here. A certificate that nobody vouches for is never accepted.</source>
        <translation>CartSheets confía en lo que confía este equipo. Si su empresa inspecciona el tráfico cifrado, indique aquí su certificado. Un certificado que nadie avala nunca se acepta.</translation>
    </message>
    <message>
        <source>CartSheets {newest} is there. This is {running}.</source>
        <translation>Ya está CartSheets {newest}. Este es {running}.</translation>
    </message>
    <message>
        <source>CartSheets {running} is the newest version.</source>
        <translation>CartSheets {running} es la versión más nueva.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Celda</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Las celdas se separan con</translation>
    </message>
    <message>
        <source>Cells stand between</source>
        <translation>Las celdas van entre</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificado</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Change before (K)</source>
        <translation>Cambio anterior (K)</translation>
    </message>
    <message>
        <source>Change group</source>
        <translation>Cambiar grupo</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>No cambiar nada</translation>
    </message>
    <message>
        <source>Change set</source>
        <translation>Paquete de cambios</translation>
    </message>
    <message>
        <source>Change set (*.cartsheets)</source>
        <translation>Paquete de cambios (*.cartsheets)</translation>
    </message>
    <message>
        <source>Change the group</source>
        <translation>Cambiar el grupo</translation>
    </message>
    <message>
        <source>Change the group “{group}”</source>
        <translation>Cambiar el grupo «{group}»</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <source>Changed in the store</source>
        <translation>Cambiado en la tienda</translation>
    </message>
    <message>
        <source>Changed in the store meanwhile</source>
        <translation>Cambiado en la tienda entretanto</translation>
    </message>
    <message>
        <source>Changed in the store since you exported</source>
        <translation>Cambiado en la tienda desde su exportación</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>Filas cambiadas</translation>
    </message>
    <message>
        <source>Changed since this day</source>
        <translation>Cambiados desde este día</translation>
    </message>
    <message>
        <source>Changed your mind?</source>
        <translation>¿Cambió de idea?</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Changes by kind: {counts}</source>
        <translation>Cambios por tipo: {counts}</translation>
    </message>
    <message>
        <source>Changes from {author}</source>
        <translation>Cambios de {author}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Choose a line to see what it holds</source>
        <translation>Elija una línea para ver lo que contiene</translation>
    </message>
    <message>
        <source>Choose a store first</source>
        <translation>Elija primero una tienda</translation>
    </message>
    <message>
        <source>Choose how it is read…</source>
        <translation>Elegir cómo se lee…</translation>
    </message>
    <message>
        <source>Choose in the review what is to be sent.</source>
        <translation>Elija en la revisión lo que se debe enviar.</translation>
    </message>
    <message>
        <source>Choose what the second one is, or leave it out.</source>
        <translation>Elija qué es la segunda o déjela fuera.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Elegidas a mano</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Clear everything</source>
        <translation>Vaciar todo</translation>
    </message>
    <message>
        <source>Clear everything that was recorded?</source>
        <translation>¿Vaciar todo lo registrado?</translation>
    </message>
    <message>
        <source>Clear everything…</source>
        <translation>Vaciar todo…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Clear what the store has</source>
        <translation>Vaciar lo que tiene la tienda</translation>
    </message>
    <message>
        <source>Clear {where}</source>
        <translation>Vaciar {where}</translation>
    </message>
    <message>
        <source>Clearing the record</source>
        <translation>Vaciando el registro</translation>
    </message>
    <message>
        <source>Click Conflicts: meanwhile somebody changed the same cells in the store. Choose your value (M) or the store&apos;s (L). Click Problems: an e-mail address cannot be right, mend it on the right. Deletes are sent only once you tick them.</source>
        <translation>Haga clic en «Conflictos»: mientras tanto alguien cambió las mismas celdas en la tienda. Elija su valor (M) o el de la tienda (L). Haga clic en «Problemas»: una dirección de correo no puede ser correcta, corríjala a la derecha. Las eliminaciones solo se envían cuando las marca.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close while a push is running?</source>
        <translation>¿Cerrar mientras hay un envío en curso?</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Colour of {store}</source>
        <translation>Color de {store}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Viene de</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Coma ,</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacto</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Compare again to see what is left.</source>
        <translation>Compare de nuevo para ver lo que queda.</translation>
    </message>
    <message>
        <source>Compare again, reading everything</source>
        <translation>Comparar de nuevo, leyendo todo</translation>
    </message>
    <message>
        <source>Compare again, then push</source>
        <translation>Comparar de nuevo y luego enviar</translation>
    </message>
    <message>
        <source>Compare an export</source>
        <translation>Comparar una exportación</translation>
    </message>
    <message>
        <source>Compare their values; there it takes a value</source>
        <translation>Comparar sus valores; allí se toma un valor</translation>
    </message>
    <message>
        <source>Compare with the store</source>
        <translation>Comparar con la tienda</translation>
    </message>
    <message>
        <source>Compare with these</source>
        <translation>Comparar con estos</translation>
    </message>
    <message>
        <source>Compared with the store as it is now, because nobody knows what this sheet was made from. So nothing is ticked: what others changed in the store since is among these differences.</source>
        <translation>Comparado con la tienda tal como está ahora, porque nadie sabe a partir de qué se hizo esta hoja. Por eso no hay nada marcado: lo que otros cambiaron desde entonces está entre estas diferencias.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Conflict: the store now has {live}</source>
        <translation>Conflicto: la tienda tiene ahora {live}</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect a store…</source>
        <translation>Conectar una tienda…</translation>
    </message>
    <message>
        <source>Connect it, then open the sheet again.</source>
        <translation>Conéctela y abra la hoja de nuevo.</translation>
    </message>
    <message>
        <source>Connect it, then review again. Your edits are kept.</source>
        <translation>Conéctela y revise de nuevo. Sus ediciones se conservan.</translation>
    </message>
    <message>
        <source>Connect it, then try again.</source>
        <translation>Conéctela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Connect my store…</source>
        <translation>Conectar mi tienda…</translation>
    </message>
    <message>
        <source>Connect that store, or choose it at home; then try again.</source>
        <translation>Conecte esa tienda o elíjala en el inicio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Connect that store, then open the file again.</source>
        <translation>Conecte esa tienda y abra el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Connect without a test</source>
        <translation>Conectar sin probar</translation>
    </message>
    <message>
        <source>Connect your store</source>
        <translation>Conectar su tienda</translation>
    </message>
    <message>
        <source>Connected stores</source>
        <translation>Tiendas conectadas</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>Copiado. Péguelo en su mensaje.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Copy the real values</source>
        <translation>Copiar los valores reales</translation>
    </message>
    <message>
        <source>Copy the real values?</source>
        <translation>¿Copiar los valores reales?</translation>
    </message>
    <message>
        <source>Copy the three keys from your store&apos;s REST API settings: all at once is fine.</source>
        <translation>Copie las tres claves de los ajustes de la API REST de su tienda; puede copiarlas todas a la vez.</translation>
    </message>
    <message>
        <source>Copy them in the store&apos;s REST API settings, or type them into the fields.</source>
        <translation>Cópielas de los ajustes de la API REST de la tienda o escríbalas en los campos.</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Copiar con encabezados</translation>
    </message>
    <message>
        <source>Could not be pushed as it is</source>
        <translation>No se podría enviar tal como está</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Cuenta como</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer ID alone</source>
        <translation>Solo Customer ID</translation>
    </message>
    <message>
        <source>Customer number or e-mail</source>
        <translation>Número de cliente o correo</translation>
    </message>
    <message>
        <source>Customer number, e-mail or name</source>
        <translation>Número, correo o nombre del cliente</translation>
    </message>
    <message>
        <source>Customer or group</source>
        <translation>Cliente o grupo</translation>
    </message>
    <message>
        <source>Customer {key}</source>
        <translation>Cliente {key}</translation>
    </message>
    <message>
        <source>Customer {key} is somebody else</source>
        <translation>El cliente {key} es otra persona</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Customers and groups of a store, in a spreadsheet and safely back.</source>
        <translation>Clientes y grupos de una tienda, en una hoja de cálculo y de vuelta sin riesgos.</translation>
    </message>
    <message>
        <source>Customers are in the sheet</source>
        <translation>Los clientes están en la hoja</translation>
    </message>
    <message>
        <source>Customers in no group</source>
        <translation>Clientes sin grupo</translation>
    </message>
    <message>
        <source>Customers may be changed</source>
        <translation>Se pueden cambiar los clientes</translation>
    </message>
    <message>
        <source>Customers may be read</source>
        <translation>Se pueden leer los clientes</translation>
    </message>
    <message>
        <source>Customers may not be changed</source>
        <translation>No se pueden cambiar los clientes</translation>
    </message>
    <message>
        <source>Customers may not be read</source>
        <translation>No se pueden leer los clientes</translation>
    </message>
    <message>
        <source>Customers may register for it</source>
        <translation>Los clientes pueden registrarse en él</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Days to keep</source>
        <translation>Días que se conserva</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n conflict(s)</source>
        <translation>
            <numerusform>Decidir %n conflicto</numerusform>
            <numerusform>Decidir %n conflictos</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide or mend it first; then it can be included.</source>
        <translation>Decida o corrija primero; después se podrá incluir.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Decided; it can go with the others</source>
        <translation>Decidido; puede ir con los demás</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln row(s)</source>
        <translation>
            <numerusform>Eliminar %Ln fila</numerusform>
            <numerusform>Eliminar %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Delete from the record</source>
        <translation>Eliminar del registro</translation>
    </message>
    <message>
        <source>Delete from the record…</source>
        <translation>Eliminar del registro…</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Eliminar grupo</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Eliminar filas</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Eliminar el grupo</translation>
    </message>
    <message>
        <source>Delete the group “{group}”?</source>
        <translation>¿Eliminar el grupo «{group}»?</translation>
    </message>
    <message>
        <source>Delete the whole record?</source>
        <translation>¿Eliminar todo el registro?</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Deleted in the store</source>
        <translation>Eliminado en la tienda</translation>
    </message>
    <message>
        <source>Deletes</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Deleting cannot be wholly undone: an undo adds the row again, but with a new number, without its password and without the link to past orders.</source>
        <translation>Una eliminación no se deshace del todo: la fila se vuelve a añadir, pero con otro número, sin su contraseña y sin el vínculo con los pedidos anteriores.</translation>
    </message>
    <message>
        <source>Deleting from the record</source>
        <translation>Eliminando del registro</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details (F4)</source>
        <translation>Detalles (F4)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s)?</source>
        <translation>
            <numerusform>¿Descartar %Ln cambio?</numerusform>
            <numerusform>¿Descartar %Ln cambios?</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Descartar todo</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>Descartar las ediciones</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Descartarlas</translation>
    </message>
    <message>
        <source>Discarding the edits</source>
        <translation>Descartando las ediciones</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Do again: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <source>Do not copy</source>
        <translation>No copiar</translation>
    </message>
    <message>
        <source>Domain of the e-mail</source>
        <translation>Dominio del correo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>Double quotes &quot;</source>
        <translation>Comillas dobles &quot;</translation>
    </message>
    <message>
        <source>Drag to copy these cells down or to the side; double-click fills down</source>
        <translation>Arrastre para copiar estas celdas hacia abajo o al lado; con doble clic se rellena hacia abajo</translation>
    </message>
    <message>
        <source>Drop a sheet here to review it, or</source>
        <translation>Suelte aquí una hoja para revisarla, o</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Direcciones de correo</translation>
    </message>
    <message>
        <source>E-mail alone</source>
        <translation>Solo correo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit an export right here, without a spreadsheet program. Nothing is sent before the review.</source>
        <translation>Edite una exportación aquí mismo, sin programa de hojas de cálculo. Nada se envía antes de la revisión.</translation>
    </message>
    <message>
        <source>Edit customers</source>
        <translation>Editar clientes</translation>
    </message>
    <message>
        <source>Edit customers of {store} here</source>
        <translation>Editar aquí los clientes de {store}</translation>
    </message>
    <message>
        <source>Edit here</source>
        <translation>Editar aquí</translation>
    </message>
    <message>
        <source>Edit it in your spreadsheet program. As soon as you save it, the review opens here.</source>
        <translation>Edítela en su programa de hojas de cálculo. En cuanto la guarde, la revisión se abre aquí.</translation>
    </message>
    <message>
        <source>Edit the cell; typing overwrites it</source>
        <translation>Editar la celda; al escribir se sobrescribe</translation>
    </message>
    <message>
        <source>Edit the newest export</source>
        <translation>Editar la exportación más reciente</translation>
    </message>
    <message>
        <source>Edit {header}</source>
        <translation>Editar {header}</translation>
    </message>
    <message>
        <source>Edits kept</source>
        <translation>Ediciones guardadas</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>Vaciar las celdas</translation>
    </message>
    <message>
        <source>Empty the cells; empty the cell and type</source>
        <translation>Vaciar las celdas; vaciar la celda y escribir</translation>
    </message>
    <message>
        <source>Enter or a double click takes a row for the headers</source>
        <translation>Intro o doble clic toma una fila como encabezados</translation>
    </message>
    <message>
        <source>Enter the keys…</source>
        <translation>Introducir las claves…</translation>
    </message>
    <message>
        <source>Every export and push is kept here, with all that a push changed.</source>
        <translation>Aquí se conserva cada exportación y cada envío, con todo lo que cambió.</translation>
    </message>
    <message>
        <source>Every export, push and unfinished edit leaves this computer&apos;s record, and this cannot be taken back. Pushes can then no longer be undone, and sheets from before no longer be reviewed.</source>
        <translation>Todas las exportaciones, envíos y ediciones sin terminar salen del registro de este equipo, y no se puede volver atrás. Los envíos ya no se podrán deshacer ni las hojas anteriores revisar.</translation>
    </message>
    <message>
        <source>Every export, push and unsent edit is forgotten. Sheets exported so far cannot be reviewed.</source>
        <translation>Se olvidan todas las exportaciones, envíos y ediciones sin enviar. Las hojas exportadas hasta ahora no se podrán revisar.</translation>
    </message>
    <message>
        <source>Every repair…</source>
        <translation>Cada reparación…</translation>
    </message>
    <message>
        <source>Every row is kept as it is now before anything is sent, so that you can undo this push.</source>
        <translation>Antes de enviar se guarda cada fila como está ahora, para que pueda deshacer este envío.</translation>
    </message>
    <message>
        <source>Every row says how it ended. The same stands in your sheet, in Status and Message.</source>
        <translation>Cada fila dice cómo terminó. Lo mismo está en su hoja, en Status y Message.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything older than</source>
        <translation>Todo lo anterior a</translation>
    </message>
    <message>
        <source>Everything that was recorded is gone.</source>
        <translation>Todo lo registrado ha desaparecido.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
        <translation>Libro de Excel (*.xlsx);;Archivo CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Exportar clientes</translation>
    </message>
    <message>
        <source>Export customers and groups, edit them in Excel or here, look at every change, and send only what you meant. Begin with the practice store: nothing leaves this computer.</source>
        <translation>Exporte clientes y grupos, edítelos en Excel o aquí, mire cada cambio y envíe solo lo que quería. Empiece con la tienda de práctica: nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Export from it</source>
        <translation>Exportar de ella</translation>
    </message>
    <message>
        <source>Export from {store}</source>
        <translation>Exportación de {store}</translation>
    </message>
    <message>
        <source>Export of {what}</source>
        <translation>Exportación de {what}</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Exports and pushes</source>
        <translation>Exportaciones y envíos</translation>
    </message>
    <message>
        <source>Exports to compare with</source>
        <translation>Exportaciones para comparar</translation>
    </message>
    <message>
        <source>Extend the selection from the cell it began in</source>
        <translation>Ampliar la selección desde la celda donde empezó</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Menos campos</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Fields to restore</source>
        <translation>Campos por recuperar</translation>
    </message>
    <message>
        <source>Fields to take back</source>
        <translation>Campos que se deshacen</translation>
    </message>
    <message>
        <source>Fields, or why not</source>
        <translation>Campos, o por qué no</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Rellenar hacia abajo</translation>
    </message>
    <message>
        <source>Fill down {where}</source>
        <translation>Rellenar {where} hacia abajo</translation>
    </message>
    <message>
        <source>Fill left {where}</source>
        <translation>Rellenar {where} hacia la izquierda</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Rellenar hacia la derecha</translation>
    </message>
    <message>
        <source>Fill right {where}</source>
        <translation>Rellenar {where} hacia la derecha</translation>
    </message>
    <message>
        <source>Fill up {where}</source>
        <translation>Rellenar {where} hacia arriba</translation>
    </message>
    <message>
        <source>Fill {where}</source>
        <translation>Rellenar {where}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Buscar un comando…</translation>
    </message>
    <message>
        <source>Find a customer&apos;s past</source>
        <translation>Buscar el pasado de un cliente</translation>
    </message>
    <message>
        <source>Find a customer, cell, field or value</source>
        <translation>Buscar cliente, celda, campo o valor</translation>
    </message>
    <message>
        <source>Find a field or value</source>
        <translation>Buscar campo o valor</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Buscar un grupo</translation>
    </message>
    <message>
        <source>Find a pattern</source>
        <translation>Buscar un patrón</translation>
    </message>
    <message>
        <source>Find a repair</source>
        <translation>Buscar una reparación</translation>
    </message>
    <message>
        <source>Find by name, e-mail, city or #number</source>
        <translation>Buscar por nombre, correo, ciudad o #número</translation>
    </message>
    <message>
        <source>Find in changes</source>
        <translation>Buscar en los cambios</translation>
    </message>
    <message>
        <source>Find members</source>
        <translation>Buscar miembros</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Averiguar</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Visto por primera vez</translation>
    </message>
    <message>
        <source>Folder for exports</source>
        <translation>Carpeta para exportaciones</translation>
    </message>
    <message>
        <source>For a colleague…</source>
        <translation>Para un colega…</translation>
    </message>
    <message>
        <source>For every export and push CartSheets keeps what was in the store, so that it can compare, resume and undo. It is kept on this computer only, readable by you alone.</source>
        <translation>De cada exportación y envío CartSheets guarda lo que había en la tienda, para poder comparar, reanudar y deshacer. Se guarda solo en este equipo y solo usted puede leerlo.</translation>
    </message>
    <message>
        <source>Forget after</source>
        <translation>Olvidar después de</translation>
    </message>
    <message>
        <source>Forget the store</source>
        <translation>Olvidar la tienda</translation>
    </message>
    <message>
        <source>Forget what was ticked, chosen and typed in this review</source>
        <translation>Olvidar lo marcado, elegido y escrito en esta revisión</translation>
    </message>
    <message>
        <source>Forget {store}</source>
        <translation>Olvidar {store}</translation>
    </message>
    <message>
        <source>Forget {store}?</source>
        <translation>¿Olvidar {store}?</translation>
    </message>
    <message>
        <source>Forgetting the seal</source>
        <translation>Olvidando el sello</translation>
    </message>
    <message>
        <source>Forgetting the store</source>
        <translation>Olvidando la tienda</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Olvidar…</translation>
    </message>
    <message>
        <source>Getting the push ready</source>
        <translation>Preparando el envío</translation>
    </message>
    <message>
        <source>Go back to where it was made, and review again.</source>
        <translation>Vuelva al lugar donde empezó y revise de nuevo.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go to the history</source>
        <translation>Ir al historial</translation>
    </message>
    <message>
        <source>Go to the next part</source>
        <translation>Ir a la parte siguiente</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>Ir a la parte anterior</translation>
    </message>
    <message>
        <source>Go to your stores</source>
        <translation>Ir a sus tiendas</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Ir a {page}</translation>
    </message>
    <message>
        <source>Goes only together with the deletion of {name}</source>
        <translation>Va solo junto con la eliminación de {name}</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Continúa</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Green and red</source>
        <translation>Verde y rojo</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Groups may be read</source>
        <translation>Se pueden leer los grupos</translation>
    </message>
    <message>
        <source>Groups may not be read</source>
        <translation>No se pueden leer los grupos</translation>
    </message>
    <message>
        <source>Groups of {store}</source>
        <translation>Grupos de {store}</translation>
    </message>
    <message>
        <source>Groups only</source>
        <translation>Solo grupos</translation>
    </message>
    <message>
        <source>HOW SURE</source>
        <translation>CERTEZA</translation>
    </message>
    <message numerus="yes">
        <source>Hand %Ln change(s) to a colleague?</source>
        <translation>
            <numerusform>¿Entregar %Ln cambio a un colega?</numerusform>
            <numerusform>¿Entregar %Ln cambios a un colega?</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers are in</source>
        <translation>Los encabezados están en</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>Ayuda: {title}</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>How it compares</source>
        <translation>Cómo compara</translation>
    </message>
    <message>
        <source>How it is read…</source>
        <translation>Cómo se lee…</translation>
    </message>
    <message>
        <source>How {sheet} is read</source>
        <translation>Cómo se lee {sheet}</translation>
    </message>
    <message>
        <source>I have checked: {what}</source>
        <translation>He comprobado: {what}</translation>
    </message>
    <message>
        <source>IN THE FILE</source>
        <translation>EN EL ARCHIVO</translation>
    </message>
    <message>
        <source>IS READ AS</source>
        <translation>SE LEE COMO</translation>
    </message>
    <message>
        <source>If you like, CartSheets asks once a week whether there is a newer version. Nothing about you or your store is sent. Nothing is downloaded and nothing is run: you are told, and the download page opens when you wish.</source>
        <translation>Si quiere, CartSheets pregunta una vez por semana si hay una versión más nueva. No se envía nada sobre usted ni su tienda. No se descarga ni se ejecuta nada: se le dice, y la página de descarga se abre cuando usted quiera.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Sin grupo</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>En la hoja</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Incluir</translation>
    </message>
    <message numerus="yes">
        <source>Include %n row(s)</source>
        <translation>
            <numerusform>Incluir %n fila</numerusform>
            <numerusform>Incluir %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Include a field</source>
        <translation>Incluir un campo</translation>
    </message>
    <message>
        <source>Include a pattern</source>
        <translation>Incluir un patrón</translation>
    </message>
    <message>
        <source>Include in push</source>
        <translation>Incluir en el envío</translation>
    </message>
    <message>
        <source>Include or skip</source>
        <translation>Incluir u omitir</translation>
    </message>
    <message>
        <source>Include: {pattern}</source>
        <translation>Incluir: {pattern}</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Incluidas</translation>
    </message>
    <message>
        <source>Included in part</source>
        <translation>Incluido en parte</translation>
    </message>
    <message>
        <source>Included in the push</source>
        <translation>Incluido en el envío</translation>
    </message>
    <message>
        <source>It is erased for good, also from the disk. Pushes that are forgotten cannot be undone. The store and your sheets stay as they are.</source>
        <translation>Se borra definitivamente, también del disco. Los envíos olvidados no se pueden deshacer. La tienda y sus hojas quedan como están.</translation>
    </message>
    <message>
        <source>It is no export of this computer, so it is compared with the store as it is now. Look at what each column was taken for; nothing is sent, and no change is ticked beforehand.</source>
        <translation>No es una exportación de este equipo, así que se compara con la tienda tal como está ahora. Mire por qué se tomó cada columna; no se envía nada y ningún cambio está marcado de antemano.</translation>
    </message>
    <message numerus="yes">
        <source>It was cut off; %Ln change(s) (is|are) open.</source>
        <translation>
            <numerusform>Se cortó; %Ln cambio está pendiente.</numerusform>
            <numerusform>Se cortó; %Ln cambios están pendientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its customers go to</source>
        <translation>Sus clientes pasan a</translation>
    </message>
    <message>
        <source>Its keys leave this computer. Its record stays, so that you can connect it again and go on; to take that away too, use Clear everything. The store itself is not changed.</source>
        <translation>Sus claves salen de este equipo. Su registro se queda para que pueda conectarla de nuevo y continuar; para quitarlo también, use «Vaciar todo». La tienda misma no cambia.</translation>
    </message>
    <message>
        <source>Just look</source>
        <translation>Solo mirar</translation>
    </message>
    <message>
        <source>Keep #{key}</source>
        <translation>Conservar #{key}</translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln row(s)</source>
        <translation>
            <numerusform>Conservar %Ln fila</numerusform>
            <numerusform>Conservar %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Conservar como máximo</translation>
    </message>
    <message>
        <source>Keep customer {key}, {name}</source>
        <translation>Conservar el cliente {key}, {name}</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Keep group</source>
        <translation>Conservar grupo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Conservar de todos modos</translation>
    </message>
    <message>
        <source>Keep mine, keep live</source>
        <translation>Quedarme con el mío, con el de la tienda</translation>
    </message>
    <message>
        <source>Keep pushing</source>
        <translation>Seguir enviando</translation>
    </message>
    <message>
        <source>Keep the keys on this computer</source>
        <translation>Guardar las claves en este equipo</translation>
    </message>
    <message>
        <source>Keeping the edits</source>
        <translation>Guardando las ediciones</translation>
    </message>
    <message>
        <source>Kept now: {what}, {size} MB.</source>
        <translation>Guardado ahora: {what}, {size} MB.</translation>
    </message>
    <message>
        <source>Kept, and never shown again. Type the new one.</source>
        <translation>Guardada; no se vuelve a mostrar. Escriba la nueva.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys are kept encrypted by this computer&apos;s keyring, or until CartSheets is closed. They are never shown again.</source>
        <translation>Las claves se guardan cifradas en el llavero de este equipo o hasta que se cierre CartSheets. No se vuelven a mostrar.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Leave a field as it is</source>
        <translation>Dejar un campo como está</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>Dejar la celda como estaba</translation>
    </message>
    <message>
        <source>Leave the grid</source>
        <translation>Salir de la tabla</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido aquí</translation>
    </message>
    <message>
        <source>Left out, as last time</source>
        <translation>Fuera, como la última vez</translation>
    </message>
    <message>
        <source>Left out: the store computes it</source>
        <translation>Fuera: lo calcula la tienda</translation>
    </message>
    <message>
        <source>Left out: the store keeps its value. Yours was {value}.</source>
        <translation>Omitido: la tienda conserva su valor. El suyo era {value}.</translation>
    </message>
    <message>
        <source>Letters are coded as</source>
        <translation>Las letras están codificadas como</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licencias…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Probables duplicados</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Live (store now)</source>
        <translation>En la tienda (ahora)</translation>
    </message>
    <message>
        <source>Live store: this reaches real customers.</source>
        <translation>Tienda real: esto llega a clientes reales.</translation>
    </message>
    <message>
        <source>Live store: {name}. What you push reaches real customers.</source>
        <translation>Tienda real: {name}. Lo que envíe llega a clientes reales.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Diario del programa</translation>
    </message>
    <message>
        <source>Looking at the groups</source>
        <translation>Consultando los grupos</translation>
    </message>
    <message>
        <source>Looking at the record</source>
        <translation>Consultando el registro</translation>
    </message>
    <message>
        <source>Looking at what is there</source>
        <translation>Mirando lo que hay</translation>
    </message>
    <message>
        <source>Looking for customers</source>
        <translation>Buscando clientes</translation>
    </message>
    <message>
        <source>Looking for customers who are there twice…</source>
        <translation>Buscando clientes que están dos veces…</translation>
    </message>
    <message>
        <source>Looking for doubles</source>
        <translation>Buscando duplicados</translation>
    </message>
    <message>
        <source>Looking for the keyring</source>
        <translation>Buscando el llavero</translation>
    </message>
    <message>
        <source>Looks right: {host}</source>
        <translation>Parece correcta: {host}</translation>
    </message>
    <message>
        <source>Mark it as live</source>
        <translation>Marcarla como tienda real</translation>
    </message>
    <message>
        <source>Mark it as live, with a red band</source>
        <translation>Marcarla como tienda real, con una banda roja</translation>
    </message>
    <message>
        <source>Marked for deletion</source>
        <translation>Marcado para eliminar</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation>Ocultar datos personales</translation>
    </message>
    <message>
        <source>Mask personal data on the screen, or show it</source>
        <translation>Ocultar los datos personales en pantalla o mostrarlos</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Members earn no reward points</source>
        <translation>Los miembros no ganan puntos</translation>
    </message>
    <message>
        <source>Members pay no tax</source>
        <translation>Los miembros no pagan impuestos</translation>
    </message>
    <message numerus="yes">
        <source>Mend all %n like this</source>
        <translation>
            <numerusform>Corregir %n igual</numerusform>
            <numerusform>Corregir los %n iguales</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend {header}</source>
        <translation>Corregir {header}</translation>
    </message>
    <message>
        <source>Merge doubles of {store}</source>
        <translation>Fusionar duplicados de {store}</translation>
    </message>
    <message>
        <source>Merge in review</source>
        <translation>Fusionar en la revisión</translation>
    </message>
    <message>
        <source>Merge none</source>
        <translation>No fusionar ninguno</translation>
    </message>
    <message>
        <source>Merge the chosen customers, or leave them</source>
        <translation>Fusionar los clientes elegidos o dejarlos</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Pedido mínimo</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln customer(s)</source>
        <translation>
            <numerusform>Mover %Ln cliente</numerusform>
            <numerusform>Mover %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the chosen customers to</source>
        <translation>Mover los clientes elegidos a</translation>
    </message>
    <message>
        <source>Move the chosen customers…</source>
        <translation>Mover los clientes elegidos…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Mover a</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Fila nueva</translation>
    </message>
    <message>
        <source>New value: {value}</source>
        <translation>Valor nuevo: {value}</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Siguiente (F3)</translation>
    </message>
    <message>
        <source>Next cell, cell before</source>
        <translation>Celda siguiente, celda anterior</translation>
    </message>
    <message>
        <source>Next change (J)</source>
        <translation>Cambio siguiente (J)</translation>
    </message>
    <message>
        <source>Next change, change before</source>
        <translation>Cambio siguiente, cambio anterior</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problema siguiente</translation>
    </message>
    <message>
        <source>Next problem (F8)</source>
        <translation>Problema siguiente (F8)</translation>
    </message>
    <message>
        <source>Next row, row before</source>
        <translation>Fila siguiente, fila anterior</translation>
    </message>
    <message>
        <source>No change chosen</source>
        <translation>Ningún cambio elegido</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Aún no hay cambios</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Sin conflictos</translation>
    </message>
    <message>
        <source>No customer fits: the sheet would have its headings only.</source>
        <translation>Ningún cliente coincide: la hoja solo tendría sus encabezados.</translation>
    </message>
    <message>
        <source>No customer fits: your sheet has its headings only.</source>
        <translation>Ningún cliente coincide: su hoja solo tiene sus encabezados.</translation>
    </message>
    <message>
        <source>No customer is in it.</source>
        <translation>No hay ningún cliente en él.</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Ningún grupo</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>No hay problemas.</translation>
    </message>
    <message>
        <source>No quotes</source>
        <translation>Sin comillas</translation>
    </message>
    <message>
        <source>No two customers share an e-mail, a name and a ZIP, or nearly so.</source>
        <translation>No hay dos clientes que compartan correo, o nombre y código postal, ni casi.</translation>
    </message>
    <message>
        <source>Nobody is in here. Bring customers in by e-mail or by a rule.</source>
        <translation>Aquí no hay nadie. Traiga clientes por correo o con una regla.</translation>
    </message>
    <message>
        <source>Nobody is in this store twice</source>
        <translation>Nadie está dos veces en esta tienda</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None besides the system&apos;s</source>
        <translation>Ninguno aparte de los del sistema</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguno de ellos</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not a pattern: {why}</source>
        <translation>No es un patrón: {why}</translation>
    </message>
    <message>
        <source>Not a replacement: {why}</source>
        <translation>No es un reemplazo: {why}</translation>
    </message>
    <message>
        <source>Not done in the last push</source>
        <translation>No se hizo en el último envío</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>No incluido</translation>
    </message>
    <message>
        <source>Not recognised, so left out</source>
        <translation>No reconocida, por eso fuera</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Not sent, and left in your sheet: {what}.</source>
        <translation>Sin enviar, se queda en su hoja: {what}.</translation>
    </message>
    <message>
        <source>Not the seal you know</source>
        <translation>No es el sello que conoce</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes about this comparison</source>
        <translation>Notas sobre esta comparación</translation>
    </message>
    <message>
        <source>Nothing exported yet</source>
        <translation>Aún no se ha exportado nada</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nothing is being pushed</source>
        <translation>No se está enviando nada</translation>
    </message>
    <message>
        <source>Nothing is changed yet. What you change here is sent by a push only.</source>
        <translation>Aún no ha cambiado nada. Lo que cambie aquí solo se manda con un envío.</translation>
    </message>
    <message>
        <source>Nothing is different</source>
        <translation>No hay diferencias</translation>
    </message>
    <message>
        <source>Nothing is sent yet: you see it in the review first. Once pushed, the group can be added again by an undo, with another number.</source>
        <translation>Aún no se envía nada: primero lo verá en la revisión. Una vez enviado, al deshacer se puede volver a añadir el grupo, con otro número.</translation>
    </message>
    <message>
        <source>Nothing is to be merged yet. Nothing is sent from here.</source>
        <translation>Aún no hay nada que fusionar. Desde aquí no se envía nada.</translation>
    </message>
    <message>
        <source>Nothing tells yet which row is which customer</source>
        <translation>Aún nada dice qué fila es qué cliente</translation>
    </message>
    <message>
        <source>Nothing to edit yet</source>
        <translation>Aún no hay nada que editar</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>Aún no hay nada que revisar</translation>
    </message>
    <message>
        <source>Nothing was altered since it was saved, but who saved it is not proved. Let {author} read the seal out to you by telephone, once: {mark}</source>
        <translation>No se alteró nada desde que se guardó, pero no está probado quién lo guardó. Pida a {author} que le lea el sello por teléfono, una vez: {mark}</translation>
    </message>
    <message>
        <source>Nothing was exported or pushed yet</source>
        <translation>Aún no se ha exportado ni enviado nada</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Numbers look like {number}.</source>
        <translation>Los números se ven así: {number}.</translation>
    </message>
    <message>
        <source>Of all customers and groups in the export</source>
        <translation>De todos los clientes y grupos de la exportación</translation>
    </message>
    <message>
        <source>Of one customer: number, e-mail or name</source>
        <translation>De un cliente: número, correo o nombre</translation>
    </message>
    <message>
        <source>Old value above the new</source>
        <translation>Valor anterior sobre el nuevo</translation>
    </message>
    <message>
        <source>Old value: {value}</source>
        <translation>Valor anterior: {value}</translation>
    </message>
    <message>
        <source>One customer of {store}, by number; or by e-mail, in all stores</source>
        <translation>Un cliente de {store}, por número; o por correo, en todas las tiendas</translation>
    </message>
    <message>
        <source>One customer, by number or e-mail</source>
        <translation>Un cliente, por número o correo</translation>
    </message>
    <message>
        <source>Only cells with problems</source>
        <translation>Solo celdas con problemas</translation>
    </message>
    <message>
        <source>Only changed cells</source>
        <translation>Solo celdas cambiadas</translation>
    </message>
    <message>
        <source>Only changed columns</source>
        <translation>Solo columnas cambiadas</translation>
    </message>
    <message>
        <source>Only changed since</source>
        <translation>Solo los cambiados desde</translation>
    </message>
    <message>
        <source>Only customers in these groups</source>
        <translation>Solo los clientes de estos grupos</translation>
    </message>
    <message>
        <source>Only deletions are left. Type their number to include them.</source>
        <translation>Solo quedan eliminaciones. Escriba su número para incluirlas.</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln chosen customer(s)</source>
        <translation>
            <numerusform>Solo el %Ln cliente elegido</numerusform>
            <numerusform>Solo los %Ln clientes elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Solo estos</translation>
    </message>
    <message>
        <source>Only these; rows that were added or deleted stay as they are</source>
        <translation>Solo estos; las filas añadidas o eliminadas quedan como están</translation>
    </message>
    <message>
        <source>Open a sheet</source>
        <translation>Abrir una hoja</translation>
    </message>
    <message>
        <source>Open a sheet to edit</source>
        <translation>Abrir una hoja para editarla</translation>
    </message>
    <message>
        <source>Open a sheet to edit…</source>
        <translation>Abrir una hoja para editarla…</translation>
    </message>
    <message>
        <source>Open a sheet to review…</source>
        <translation>Abrir una hoja para revisarla…</translation>
    </message>
    <message>
        <source>Open a sheet…</source>
        <translation>Abrir una hoja…</translation>
    </message>
    <message>
        <source>Open an edited sheet, or drop it anywhere in this window.</source>
        <translation>Abra una hoja editada o suéltela en cualquier parte de esta ventana.</translation>
    </message>
    <message>
        <source>Open in Excel</source>
        <translation>Abrir en Excel</translation>
    </message>
    <message>
        <source>Open push {push}</source>
        <translation>Abrir el envío {push}</translation>
    </message>
    <message>
        <source>Open the download page</source>
        <translation>Abrir la página de descarga</translation>
    </message>
    <message>
        <source>Open the groups page</source>
        <translation>Abrir la página Grupos</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Opening the change set</source>
        <translation>Abriendo el paquete de cambios</translation>
    </message>
    <message>
        <source>Opening the push</source>
        <translation>Abriendo el envío</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>PATTERNS</source>
        <translation>PATRONES</translation>
    </message>
    <message>
        <source>PATTERNS, RARE FIRST</source>
        <translation>PATRONES RAROS</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Paste all three</source>
        <translation>Pegar las tres</translation>
    </message>
    <message>
        <source>Paste into {where}</source>
        <translation>Pegar en {where}</translation>
    </message>
    <message>
        <source>Paste the addresses as they come: one a line, with commas, or with names around.</source>
        <translation>Pegue las direcciones tal como vienen: una por línea, con comas o con nombres alrededor.</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>Pegar lo que quepa</translation>
    </message>
    <message>
        <source>Paste {rows} × {columns} at row {row}, {header}</source>
        <translation>Pegar {rows} × {columns} en la fila {row}, {header}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pausar o continuar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused. Nothing is sent until you go on.</source>
        <translation>En pausa. No se envía nada hasta que continúe.</translation>
    </message>
    <message>
        <source>Personal data is masked; show it (Ctrl+Shift+M)</source>
        <translation>Los datos personales están ocultos; mostrarlos (Ctrl+Mayús+M)</translation>
    </message>
    <message>
        <source>Pick up where you left off</source>
        <translation>Continúe donde lo dejó</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Practice store</source>
        <translation>Tienda de práctica</translation>
    </message>
    <message>
        <source>Practice store. Try anything: nothing leaves this computer.</source>
        <translation>Tienda de práctica. Pruebe lo que quiera: nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Practice store: nothing leaves this computer.</source>
        <translation>Tienda de práctica: nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Preparing a sample sheet</source>
        <translation>Preparando una hoja de ejemplo</translation>
    </message>
    <message>
        <source>Preparing a sample sheet from the practice store…</source>
        <translation>Preparando una hoja de ejemplo de la tienda de práctica…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>Nivel de precios</translation>
    </message>
    <message>
        <source>Price level {level}</source>
        <translation>Nivel de precios {level}</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Problem: {message}</source>
        <translation>Problema: {message}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln change(s)</source>
        <translation>
            <numerusform>Enviar %Ln cambio</numerusform>
            <numerusform>Enviar %Ln cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln change(s) to {store}?</source>
        <translation>
            <numerusform>¿Enviar %Ln cambio a {store}?</numerusform>
            <numerusform>¿Enviar %Ln cambios a {store}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln change(s)…</source>
        <translation>
            <numerusform>Enviar %Ln cambio…</numerusform>
            <numerusform>Enviar %Ln cambios…</numerusform>
        </translation>
    </message>
    <message>
        <source>Push the changes…</source>
        <translation>Enviar los cambios…</translation>
    </message>
    <message>
        <source>Push to {store}</source>
        <translation>Envío a {store}</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Put back what was exported</source>
        <translation>Reponer lo exportado</translation>
    </message>
    <message>
        <source>Put back {where}</source>
        <translation>Reponer {where}</translation>
    </message>
    <message>
        <source>Python {python}, Qt {qt}, PySide6 {binding}</source>
        <translation>Python {python}, Qt {qt}, PySide6 {binding}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Releer</translation>
    </message>
    <message>
        <source>Read the history again</source>
        <translation>Leer de nuevo el historial</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Reading customers: {done} of {total}</source>
        <translation>Leyendo clientes: {done} de {total}</translation>
    </message>
    <message>
        <source>Reading the groups</source>
        <translation>Leyendo los grupos</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>Reading the licences</source>
        <translation>Leyendo las licencias</translation>
    </message>
    <message>
        <source>Reading the results</source>
        <translation>Leyendo los resultados</translation>
    </message>
    <message>
        <source>Reading the sheet</source>
        <translation>Leyendo la hoja</translation>
    </message>
    <message>
        <source>Reading the versions</source>
        <translation>Leyendo las versiones</translation>
    </message>
    <message>
        <source>Reading what was pushed</source>
        <translation>Leyendo lo enviado</translation>
    </message>
    <message>
        <source>Reading who is in which group…</source>
        <translation>Leyendo quién está en cada grupo…</translation>
    </message>
    <message>
        <source>Record of exports and pushes</source>
        <translation>Registro de exportaciones y envíos</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Registration message</source>
        <translation>Mensaje de registro</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Remembering the seal</source>
        <translation>Recordando el sello</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Repair: {kind}</source>
        <translation>Reparar: {kind}</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Reparaciones</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Replace in {where}</source>
        <translation>Reemplazar en {where}</translation>
    </message>
    <message>
        <source>Replace keys…</source>
        <translation>Sustituir claves…</translation>
    </message>
    <message>
        <source>Replace the keys</source>
        <translation>Sustituir las claves</translation>
    </message>
    <message>
        <source>Replace the keys of {store}</source>
        <translation>Sustituir las claves de {store}</translation>
    </message>
    <message>
        <source>Replace the keys…</source>
        <translation>Sustituir las claves…</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln edit(s)</source>
        <translation>
            <numerusform>Recuperar %Ln edición</numerusform>
            <numerusform>Recuperar %Ln ediciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln unsaved edit(s) of groups?</source>
        <translation>
            <numerusform>¿Recuperar %Ln edición de grupos sin guardar?</numerusform>
            <numerusform>¿Recuperar %Ln ediciones de grupos sin guardar?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln unsaved edit(s)?</source>
        <translation>
            <numerusform>¿Recuperar %Ln edición sin guardar?</numerusform>
            <numerusform>¿Recuperar %Ln ediciones sin guardar?</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from an export</source>
        <translation>Recuperar de una exportación</translation>
    </message>
    <message>
        <source>Restore from the export of {when}</source>
        <translation>Recuperar de la exportación del {when}</translation>
    </message>
    <message>
        <source>Restore this customer…</source>
        <translation>Recuperar este cliente…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Recuperar…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Results of the push</source>
        <translation>Resultados del envío</translation>
    </message>
    <message>
        <source>Results of the undo</source>
        <translation>Resultados de deshacer</translation>
    </message>
    <message>
        <source>Results, row by row</source>
        <translation>Resultados, fila por fila</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume here</source>
        <translation>Reanudar aquí</translation>
    </message>
    <message>
        <source>Resume settles what is in doubt first and sends nothing twice.</source>
        <translation>Al reanudar se aclara primero lo dudoso y nada se envía dos veces.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>Reintentar %n</numerusform>
            <numerusform>Reintentar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>Reintentar %n fallido</numerusform>
            <numerusform>Reintentar %n fallidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry: {why}</source>
        <translation>Reintentar: {why}</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Revert a field</source>
        <translation>Revertir un campo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln change(s)</source>
        <translation>
            <numerusform>Revisar %Ln cambio</numerusform>
            <numerusform>Revisar %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Review a sample</source>
        <translation>Revisar un ejemplo</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Revisar cambios</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>Revíselo</translation>
    </message>
    <message>
        <source>Review the changes</source>
        <translation>Revisar los cambios</translation>
    </message>
    <message>
        <source>Review the practice store&apos;s sample sheet</source>
        <translation>Revisar la hoja de ejemplo de la tienda de práctica</translation>
    </message>
    <message>
        <source>Review the restore</source>
        <translation>Revisar la recuperación</translation>
    </message>
    <message>
        <source>Review the undo</source>
        <translation>Revisar antes de deshacer</translation>
    </message>
    <message>
        <source>Review this sheet</source>
        <translation>Revisar esta hoja</translation>
    </message>
    <message>
        <source>Review {sheet}</source>
        <translation>Revisar {sheet}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Número de fila</translation>
    </message>
    <message>
        <source>Row {row} · {header}</source>
        <translation>Fila {row} · {header}</translation>
    </message>
    <message>
        <source>Row {row}: {cells}</source>
        <translation>Fila {row}: {cells}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows are matched by</source>
        <translation>Las filas se emparejan por</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Filas de las tablas</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>Filas con problemas</translation>
    </message>
    <message>
        <source>SAMPLES</source>
        <translation>EJEMPLOS</translation>
    </message>
    <message>
        <source>SHOW</source>
        <translation>MOSTRAR</translation>
    </message>
    <message>
        <source>SPREADSHEET DAMAGE</source>
        <translation>DAÑOS DE LA HOJA</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Guardar un informe…</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>Guardar un paquete de ayuda</translation>
    </message>
    <message>
        <source>Save a support bundle…</source>
        <translation>Guardar un paquete de ayuda…</translation>
    </message>
    <message>
        <source>Save failed rows…</source>
        <translation>Guardar filas fallidas…</translation>
    </message>
    <message>
        <source>Save for a colleague</source>
        <translation>Guardar para un colega</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Save the changes for a colleague to review and push</source>
        <translation>Guardar los cambios para que un colega los revise y envíe</translation>
    </message>
    <message>
        <source>Save the changes for a colleague…</source>
        <translation>Guardar los cambios para un colega…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Guardar la hoja</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Guardar en</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Saving the change set</source>
        <translation>Guardando el paquete de cambios</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>Buscar en</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Buscar entre los valores</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>See all patterns…</source>
        <translation>Ver todos los patrones…</translation>
    </message>
    <message>
        <source>See every repair…</source>
        <translation>Ver cada reparación…</translation>
    </message>
    <message>
        <source>See what is left</source>
        <translation>Ver lo que queda</translation>
    </message>
    <message>
        <source>Select rows, select columns</source>
        <translation>Seleccionar filas, seleccionar columnas</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Punto y coma ;</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Mandar</translation>
    </message>
    <message numerus="yes">
        <source>Send %n row(s) first, and the rest only if the store kept them as sent</source>
        <translation>
            <numerusform>Enviar primero %n fila, y el resto solo si la tienda la guardó tal como se envió</numerusform>
            <numerusform>Enviar primero %n filas, y el resto solo si la tienda las guardó tal como se enviaron</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Envíelo</translation>
    </message>
    <message numerus="yes">
        <source>Send the other %Ln anyway</source>
        <translation>
            <numerusform>Enviar %Ln más igualmente</numerusform>
            <numerusform>Enviar %Ln más igualmente</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to {store}, and every row was read back.</source>
        <translation>Enviado a {store}, y se releyó cada fila.</translation>
    </message>
    <message>
        <source>Set group…</source>
        <translation>Poner grupo…</translation>
    </message>
    <message>
        <source>Set {where}</source>
        <translation>Poner {where}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings of {store}</source>
        <translation>Ajustes de {store}</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
    <message>
        <source>Sheets ({kinds})</source>
        <translation>Hojas ({kinds})</translation>
    </message>
    <message>
        <source>Sheets that you export are listed here.</source>
        <translation>Aquí aparecen las hojas que exporte.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Mostrar todo otra vez</translation>
    </message>
    <message>
        <source>Show also the fields in which they do not differ</source>
        <translation>Mostrar también los campos en que no difieren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>Mostrar sus filas</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Mostrar u ocultar los detalles</translation>
    </message>
    <message>
        <source>Show the folder: {what}</source>
        <translation>Mostrar la carpeta: {what}</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Mostrar las teclas</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Mostrar la visita guiada</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>Mostrar otra vez la visita guiada</translation>
    </message>
    <message>
        <source>Show {kind}</source>
        <translation>Mostrar {kind}</translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation>Mostrar {what}</translation>
    </message>
    <message>
        <source>Single quotes &apos;</source>
        <translation>Comillas simples &apos;</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size to keep</source>
        <translation>Tamaño que se conserva</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n row(s)</source>
        <translation>
            <numerusform>Omitir %n fila</numerusform>
            <numerusform>Omitir %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip a pattern</source>
        <translation>Omitir un patrón</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Somebody changed the same in the store after your review. What they made stays.</source>
        <translation>Alguien cambió lo mismo en la tienda después de su revisión. Lo que hizo se queda.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Something went wrong inside CartSheets</source>
        <translation>Algo ha fallado dentro de CartSheets</translation>
    </message>
    <message>
        <source>Sort and filter the column</source>
        <translation>Ordenar y filtrar la columna</translation>
    </message>
    <message>
        <source>Sort and filter the column; in a cell, its list</source>
        <translation>Ordenar y filtrar la columna; en una celda, su lista</translation>
    </message>
    <message>
        <source>Sort and filter {header}</source>
        <translation>Ordenar y filtrar {header}</translation>
    </message>
    <message>
        <source>Stage {number} of {total}: {stage}</source>
        <translation>Etapa {number} de {total}: {stage}</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Start the export</source>
        <translation>Empezar la exportación</translation>
    </message>
    <message>
        <source>Start the push</source>
        <translation>Empezar el envío</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {step}</source>
        <translation>Paso {number} de {total}: {step}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Stop this push?</source>
        <translation>¿Detener este envío?</translation>
    </message>
    <message>
        <source>Stopped by itself: {of} changes are done</source>
        <translation>Se detuvo solo: {of} cambios están hechos</translation>
    </message>
    <message>
        <source>Stopped. No file was written; what was read is kept for an hour.</source>
        <translation>Detenido. No se escribió ningún archivo; lo leído se conserva una hora.</translation>
    </message>
    <message>
        <source>Stopped: {of} changes are done</source>
        <translation>Detenido: {of} cambios están hechos</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Store address</source>
        <translation>Dirección de la tienda</translation>
    </message>
    <message>
        <source>Store name</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Stores and keys</source>
        <translation>Tiendas y claves</translation>
    </message>
    <message>
        <source>Sum {sum}</source>
        <translation>Suma {sum}</translation>
    </message>
    <message>
        <source>Sure: it is the field&apos;s own name</source>
        <translation>Seguro: es el nombre propio del campo</translation>
    </message>
    <message>
        <source>Sure: you chose it for such a file before</source>
        <translation>Seguro: lo eligió antes para un archivo así</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Cambiar entre claro y oscuro</translation>
    </message>
    <message>
        <source>Switch light and dark (Ctrl+Shift+D)</source>
        <translation>Cambiar entre claro y oscuro (Ctrl+Mayús+D)</translation>
    </message>
    <message>
        <source>THE FIRST ROWS OF THE FILE</source>
        <translation>PRIMERAS FILAS DEL ARCHIVO</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln change(s) in {store}?</source>
        <translation>
            <numerusform>¿Deshacer %Ln cambio en {store}?</numerusform>
            <numerusform>¿Deshacer %Ln cambios en {store}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take off the filter {text}</source>
        <translation>Quitar el filtro {text}</translation>
    </message>
    <message>
        <source>Takes every export, push and unfinished edit out of this computer&apos;s record. Sheets you exported before can then no longer be reviewed, and pushes no longer be undone. Your sheets, stores and settings stay.</source>
        <translation>Quita del registro de este equipo todas las exportaciones, envíos y ediciones sin terminar. Las hojas exportadas antes ya no se podrán revisar ni los envíos deshacer. Sus hojas, tiendas y ajustes se quedan.</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Test these keys</source>
        <translation>Probar estas claves</translation>
    </message>
    <message>
        <source>Test {store}</source>
        <translation>Probar {store}</translation>
    </message>
    <message>
        <source>Testing the keys</source>
        <translation>Probando las claves</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Texts, numbers and dates change at once. The names of columns, Action and Status stay as they stand in the workbook.</source>
        <translation>Los textos, números y fechas cambian al momento. Los nombres de las columnas, Action y Status quedan como están en el libro.</translation>
    </message>
    <message>
        <source>The address under which customers see the store when they pay.</source>
        <translation>La dirección con la que los clientes ven la tienda al pagar.</translation>
    </message>
    <message>
        <source>The answer never came.</source>
        <translation>La respuesta nunca llegó.</translation>
    </message>
    <message>
        <source>The cells show again what was opened. This cannot be undone.</source>
        <translation>Las celdas vuelven a mostrar lo que se abrió. No se puede deshacer.</translation>
    </message>
    <message>
        <source>The clipboard does not hold the three keys.</source>
        <translation>El portapapeles no contiene las tres claves.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %Ln more column(s), which are not read.</source>
        <translation>
            <numerusform>El archivo tiene %Ln columna más, que no se lee.</numerusform>
            <numerusform>El archivo tiene %Ln columnas más, que no se leen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds what is ticked here, with your name and your seal. Your colleague opens it with this program, reviews it against the store as it is then, and pushes it with keys of their own. It holds customers&apos; data: send it as you would send the sheet.</source>
        <translation>El archivo contiene lo que está marcado aquí, con su nombre y su sello. Su colega lo abre con este programa, lo revisa frente a la tienda tal como esté entonces y lo envía con sus propias claves. Contiene datos de clientes: mándelo como mandaría la hoja.</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %Ln problem(s).</source>
        <translation>
            <numerusform>El filtro oculta %Ln problema.</numerusform>
            <numerusform>El filtro oculta %Ln problemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first export of {store} that has this customer.</source>
        <translation>La primera exportación de {store} que tiene este cliente.</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Las primeras filas del archivo</translation>
    </message>
    <message>
        <source>The keys are accepted</source>
        <translation>Las claves son válidas</translation>
    </message>
    <message>
        <source>The keys are filled in.</source>
        <translation>Las claves están puestas.</translation>
    </message>
    <message>
        <source>The keys were not accepted</source>
        <translation>Las claves no fueron aceptadas</translation>
    </message>
    <message>
        <source>The package brings no text; its licence is {name}.</source>
        <translation>El paquete no trae texto; su licencia es {name}.</translation>
    </message>
    <message>
        <source>The push is over</source>
        <translation>El envío ha terminado</translation>
    </message>
    <message>
        <source>The push stops where it is. The home page offers to resume it; nothing is sent twice.</source>
        <translation>El envío se detiene donde está. La página de inicio ofrece reanudarlo; nada se envía dos veces.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>El informe está en {file}.</translation>
    </message>
    <message>
        <source>The row was changed on both sides. Choose one to go on.</source>
        <translation>La fila se cambió en ambos lados. Elija uno para continuar.</translation>
    </message>
    <message>
        <source>The rule looks at the customers as they are now. It is not kept for later ones.</source>
        <translation>La regla mira los clientes tal como están ahora. No se guarda para los futuros.</translation>
    </message>
    <message>
        <source>The same for all conflicts shown</source>
        <translation>Lo mismo para todos los conflictos visibles</translation>
    </message>
    <message>
        <source>The same into all selected cells</source>
        <translation>Lo mismo en todas las celdas seleccionadas</translation>
    </message>
    <message>
        <source>The seal is whole, and known here as {name}</source>
        <translation>El sello está intacto y aquí se conoce como {name}</translation>
    </message>
    <message>
        <source>The seal is whole, but not known here</source>
        <translation>El sello está intacto, pero aquí no se conoce</translation>
    </message>
    <message>
        <source>The seal of {author} is not known here any more.</source>
        <translation>El sello de {author} ya no se conoce aquí.</translation>
    </message>
    <message>
        <source>The sheet is ready.</source>
        <translation>La hoja está lista.</translation>
    </message>
    <message>
        <source>The sheet was moved or deleted.</source>
        <translation>La hoja se movió o se eliminó.</translation>
    </message>
    <message>
        <source>The store as it was then</source>
        <translation>La tienda como estaba entonces</translation>
    </message>
    <message numerus="yes">
        <source>The store asked for a slower pace %Ln time(s)</source>
        <translation>
            <numerusform>La tienda pidió ir más despacio %Ln vez</numerusform>
            <numerusform>La tienda pidió ir más despacio %Ln veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store changed (it|them) on the way in; such rows count as done.</source>
        <translation>
            <numerusform>La tienda lo cambió al guardarlo; esas filas cuentan como hechas.</numerusform>
            <numerusform>La tienda los cambió al guardarlos; esas filas cuentan como hechas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store computes this; it cannot be edited.</source>
        <translation>Lo calcula la tienda; no se puede editar.</translation>
    </message>
    <message>
        <source>The store has no such group any more; customers still name it.</source>
        <translation>La tienda ya no tiene este grupo; aún hay clientes que lo nombran.</translation>
    </message>
    <message>
        <source>The store holds these values already; nothing is left to send.</source>
        <translation>La tienda ya tiene estos valores; no queda nada por enviar.</translation>
    </message>
    <message>
        <source>The store is already as this would make it.</source>
        <translation>La tienda ya está como quedaría con esto.</translation>
    </message>
    <message>
        <source>The store is reached</source>
        <translation>La tienda responde</translation>
    </message>
    <message numerus="yes">
        <source>The store keeps %Ln value(s) differently than sent.</source>
        <translation>
            <numerusform>La tienda guarda %Ln valor distinto del enviado.</numerusform>
            <numerusform>La tienda guarda %Ln valores distintos de los enviados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store that these customers belong to is not connected.</source>
        <translation>La tienda de estos clientes no está conectada.</translation>
    </message>
    <message>
        <source>The store was not reached</source>
        <translation>No se pudo contactar con la tienda</translation>
    </message>
    <message>
        <source>The store {store} is not connected.</source>
        <translation>La tienda {store} no está conectada.</translation>
    </message>
    <message>
        <source>The support bundle is in {file}. Look through it before you send it.</source>
        <translation>El paquete de ayuda está en {file}. Revíselo antes de mandarlo.</translation>
    </message>
    <message numerus="yes">
        <source>The whole push: %Ln change(s)</source>
        <translation>
            <numerusform>Todo el envío: %Ln cambio</numerusform>
            <numerusform>Todo el envío: %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>Toda la fila</translation>
    </message>
    <message>
        <source>Their values side by side</source>
        <translation>Sus valores, uno junto a otro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>No hay texto en el portapapeles.</translation>
    </message>
    <message>
        <source>There is nothing to look at.</source>
        <translation>No hay nada que mirar.</translation>
    </message>
    <message>
        <source>There is nothing to push</source>
        <translation>No hay nada que enviar</translation>
    </message>
    <message>
        <source>There is nothing to push. Edit the sheet, save it, and compare again.</source>
        <translation>No hay nada que enviar. Edite la hoja, guárdela y compare de nuevo.</translation>
    </message>
    <message>
        <source>There was nothing left to send</source>
        <translation>No quedaba nada por enviar</translation>
    </message>
    <message>
        <source>There was nothing to delete.</source>
        <translation>No había nada que eliminar.</translation>
    </message>
    <message>
        <source>These are too many cells for the clipboard.</source>
        <translation>Son demasiadas celdas para el portapapeles.</translation>
    </message>
    <message>
        <source>These keys may only read.</source>
        <translation>Estas claves solo permiten leer.</translation>
    </message>
    <message>
        <source>These keys work.</source>
        <translation>Estas claves funcionan.</translation>
    </message>
    <message>
        <source>These rows were added by the push that you take back.</source>
        <translation>Estas filas las añadió el envío que deshace.</translation>
    </message>
    <message>
        <source>They are kept encrypted in this computer&apos;s keyring, and nowhere else.</source>
        <translation>Se guardan cifradas en el llavero de este equipo y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>They are kept encrypted in {place}, and nowhere else.</source>
        <translation>Se guardan cifradas en {place} y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>They are one: merge them</source>
        <translation>Son el mismo: fusionarlos</translation>
    </message>
    <message>
        <source>They are those of the export of {when} from {store}. You review it first; what others changed since stays unless you choose otherwise.</source>
        <translation>Son los de la exportación del {when} de {store}. Primero los revisa; lo que otros hayan cambiado desde entonces se queda, salvo que elija otra cosa.</translation>
    </message>
    <message>
        <source>They are written into the sheet itself as soon as you close it there.</source>
        <translation>Se escriben en la hoja misma en cuanto la cierre allí.</translation>
    </message>
    <message>
        <source>They get a new number; their password and past orders cannot come back.</source>
        <translation>Reciben un número nuevo; su contraseña y sus pedidos anteriores no vuelven.</translation>
    </message>
    <message>
        <source>They see the prices and rules that the store has for everybody.</source>
        <translation>Ven los precios y reglas que la tienda tiene para todos.</translation>
    </message>
    <message>
        <source>They were made in {file}, the last one {age}.</source>
        <translation>Se hicieron en {file}, la última {age}.</translation>
    </message>
    <message>
        <source>They were not sent to the store; the last one was made {age}.</source>
        <translation>No se enviaron a la tienda; la última se hizo {age}.</translation>
    </message>
    <message>
        <source>This change set is for the store {store}, which is not connected.</source>
        <translation>Este paquete de cambios es para la tienda {store}, que no está conectada.</translation>
    </message>
    <message>
        <source>This column</source>
        <translation>Esta columna</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be trusted with keys, so CartSheets forgets them when you close it. You paste them again next time.</source>
        <translation>Este equipo no tiene un llavero al que se puedan confiar claves, así que CartSheets las olvida al cerrarse. La próxima vez tendrá que pegarlas de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>This file will hold personal data of %Ln (person|people). Keep it on this computer, and delete it when it is no longer needed.</source>
        <translation>
            <numerusform>Este archivo contendrá datos personales de %Ln persona. Guárdelo en este equipo y bórrelo cuando ya no haga falta.</numerusform>
            <numerusform>Este archivo contendrá datos personales de %Ln personas. Guárdelo en este equipo y bórrelo cuando ya no haga falta.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours</source>
        <translation>Es un error del programa, no suyo</translation>
    </message>
    <message>
        <source>This is an unusually large change. Tick what you have checked.</source>
        <translation>Es un cambio más grande de lo habitual. Marque lo que haya comprobado.</translation>
    </message>
    <message>
        <source>This is not yet a full address, like mystore.3dcartstores.com.</source>
        <translation>Aún no es una dirección completa, como mystore.3dcartstores.com.</translation>
    </message>
    <message>
        <source>This is only to look at: nothing of it can be ticked or pushed.</source>
        <translation>Esto es solo para mirar: nada se puede marcar ni enviar.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>This review cannot be made again from here.</source>
        <translation>Esta revisión no se puede repetir desde aquí.</translation>
    </message>
    <message>
        <source>This sheet belongs to the store {store}, which is not connected.</source>
        <translation>Esta hoja pertenece a la tienda {store}, que no está conectada.</translation>
    </message>
    <message>
        <source>This sheet does not say which store it belongs to, and none is chosen.</source>
        <translation>Esta hoja no dice a qué tienda pertenece y no hay ninguna elegida.</translation>
    </message>
    <message>
        <source>This sheet was exported, edited and read again. Every change stands in the table with its old and its new value. Here you see how many there are of each kind, and what a spreadsheet program damaged and CartSheets mended. Nothing is sent yet.</source>
        <translation>Esta hoja se exportó, se editó y se volvió a leer. Cada cambio está en la tabla con su valor anterior y el nuevo. Aquí ve cuántos hay de cada tipo, y qué dañó la hoja de cálculo y arregló CartSheets. Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>Marque al menos una columna.</translation>
    </message>
    <message>
        <source>Tick at least one group.</source>
        <translation>Marque al menos un grupo.</translation>
    </message>
    <message>
        <source>Tick first what you have checked.</source>
        <translation>Marque primero lo que haya comprobado.</translation>
    </message>
    <message>
        <source>Tick some changes first; then they can be handed over.</source>
        <translation>Marque primero algunos cambios; después se podrán entregar.</translation>
    </message>
    <message>
        <source>To the details</source>
        <translation>A los detalles</translation>
    </message>
    <message>
        <source>To the edge of what is filled</source>
        <translation>Hasta el borde de lo rellenado</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Tour, {at} of {total}: {title}. {text} F6 leads to the tour.</source>
        <translation>Visita, {at} de {total}: {title}. {text} F6 lleva a la visita.</translation>
    </message>
    <message>
        <source>Tour: {title}</source>
        <translation>Visita: {title}</translation>
    </message>
    <message>
        <source>Trust and review</source>
        <translation>Confiar y revisar</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>No confiar más</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Try the practice store</source>
        <translation>Probar la tienda de práctica</translation>
    </message>
    <message>
        <source>Two are needed for a merge. If they are not one, do not merge them.</source>
        <translation>Para fusionar hacen falta dos. Si no son el mismo, no los fusione.</translation>
    </message>
    <message>
        <source>Two columns go by “{header}”</source>
        <translation>Dos columnas se llaman «{header}»</translation>
    </message>
    <message>
        <source>Two exports can only be looked at. Compared with the store as it is now, you see what would bring it back, and can push that.</source>
        <translation>Dos exportaciones solo se pueden mirar. Al comparar con la tienda de ahora ve qué la haría volver y puede enviarlo.</translation>
    </message>
    <message>
        <source>Type DELETE {count} to include them:</source>
        <translation>Escriba DELETE {count} para incluirlas:</translation>
    </message>
    <message>
        <source>Type another value</source>
        <translation>Escribir otro valor</translation>
    </message>
    <message>
        <source>Type today&apos;s date</source>
        <translation>Escribir la fecha de hoy</translation>
    </message>
    <message>
        <source>Unchanged fields</source>
        <translation>Campos sin cambios</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln change(s)</source>
        <translation>
            <numerusform>Deshacer %Ln cambio</numerusform>
            <numerusform>Deshacer %Ln cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln change(s)…</source>
        <translation>
            <numerusform>Deshacer %Ln cambio…</numerusform>
            <numerusform>Deshacer %Ln cambios…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln chosen…</source>
        <translation>
            <numerusform>Deshacer %Ln elegido…</numerusform>
            <numerusform>Deshacer %Ln elegidos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo a push</source>
        <translation>Deshacer un envío</translation>
    </message>
    <message>
        <source>Undo in {store}</source>
        <translation>Deshacer en {store}</translation>
    </message>
    <message>
        <source>Undo takes a push back, now or weeks later from the History. It is reviewed like any other change, so that nobody&apos;s later work is lost. Then connect your own store at Home.</source>
        <translation>Un envío se puede deshacer, ahora o semanas después desde el historial. Se revisa como cualquier otro cambio, para que no se pierda el trabajo posterior de nadie. Después conecte su propia tienda en Inicio.</translation>
    </message>
    <message>
        <source>Undo the push of {when}</source>
        <translation>Deshacer el envío del {when}</translation>
    </message>
    <message>
        <source>Undo this push…</source>
        <translation>Deshacer este envío…</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Deshacer…</translation>
    </message>
    <message>
        <source>Unsort</source>
        <translation>Sin ordenar</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizados</translation>
    </message>
    <message>
        <source>Updates</source>
        <comment>of the program</comment>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar este</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>Usar {value}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Values to choose from</source>
        <translation>Valores para elegir</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Very likely: a usual name for it ({percent} %)</source>
        <translation>Muy probable: un nombre habitual para ello ({percent} %)</translation>
    </message>
    <message>
        <source>WHAT THE SPREADSHEET DID</source>
        <translation>DAÑOS DE LA HOJA</translation>
    </message>
    <message>
        <source>Was added</source>
        <translation>Se añadió</translation>
    </message>
    <message>
        <source>Was deleted</source>
        <translation>Se eliminó</translation>
    </message>
    <message>
        <source>Was: {was}</source>
        <translation>Antes: {was}</translation>
    </message>
    <message>
        <source>Watch sheets</source>
        <translation>Vigilar hojas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What an undo cannot bring back</source>
        <translation>Lo que no vuelve al deshacer</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué fue de ello</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>What is done stays done. You can resume it later; nothing is sent twice.</source>
        <translation>Lo hecho, hecho queda. Puede reanudarlo después; nada se envía dos veces.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Lo que depende de usted</translation>
    </message>
    <message>
        <source>What should be taken back?</source>
        <translation>¿Qué se debe deshacer?</translation>
    </message>
    <message>
        <source>What should the export of {when} be compared with?</source>
        <translation>¿Con qué se debe comparar la exportación del {when}?</translation>
    </message>
    <message>
        <source>What should this computer forget?</source>
        <translation>¿Qué debe olvidar este equipo?</translation>
    </message>
    <message>
        <source>What somebody edited</source>
        <translation>Lo que alguien editó</translation>
    </message>
    <message>
        <source>What the rule looks at</source>
        <translation>Qué mira la regla</translation>
    </message>
    <message>
        <source>What the spreadsheet did, and what was put right</source>
        <translation>Qué hizo la hoja de cálculo y qué se arregló</translation>
    </message>
    <message>
        <source>What this computer remembers</source>
        <translation>Lo que recuerda este equipo</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Lo que se pidió</translation>
    </message>
    <message>
        <source>What was sent to the store is recorded, and your edits are kept. You can go on; if something looks wrong, close the program and open it again.</source>
        <translation>Lo enviado a la tienda está registrado y sus ediciones están guardadas. Puede continuar; si algo parece estar mal, cierre el programa y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>What you ticked, chose and typed here before is in force again.</source>
        <translation>Lo que antes marcó, eligió y escribió aquí vuelve a valer.</translation>
    </message>
    <message>
        <source>What {author} asks for, only to look at. To tick and push any of it, open the file again and trust its seal.</source>
        <translation>Lo que pide {author}, solo para mirar. Para marcar y enviar algo, abra el archivo otra vez y confíe en su sello.</translation>
    </message>
    <message>
        <source>When exported it was {base}. The store&apos;s copy was changed after your export. Choose one to include this row.</source>
        <translation>Al exportar era {base}. La tienda lo cambió después de su exportación. Elija uno para incluir esta fila.</translation>
    </message>
    <message>
        <source>Where do I find these?</source>
        <translation>¿Dónde las encuentro?</translation>
    </message>
    <message>
        <source>Where its customers go</source>
        <translation>Adónde van sus clientes</translation>
    </message>
    <message>
        <source>Where others can see your screen, names, companies, streets, phones, e-mail addresses and remarks are shown as “G•••”. Sheets, pushes and what you edit are never masked.</source>
        <translation>Donde otros ven su pantalla, los nombres, empresas, calles, teléfonos, correos y notas se muestran como «G•••». Las hojas, los envíos y lo que edita nunca se ocultan.</translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation>Dónde está cada cosa</translation>
    </message>
    <message>
        <source>Which columns</source>
        <translation>Qué columnas</translation>
    </message>
    <message>
        <source>Which customer is this row?</source>
        <translation>¿Qué cliente es esta fila?</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>Qué clientes</translation>
    </message>
    <message>
        <source>Which values should the store get back?</source>
        <translation>¿Qué valores debe recuperar la tienda?</translation>
    </message>
    <message>
        <source>Whole cell</source>
        <translation>Celda entera</translation>
    </message>
    <message>
        <source>Will be added to the store</source>
        <translation>Se añadirá a la tienda</translation>
    </message>
    <message>
        <source>Will be deleted</source>
        <translation>Se eliminará</translation>
    </message>
    <message>
        <source>Will be deleted by the push.</source>
        <translation>Lo eliminará el envío.</translation>
    </message>
    <message>
        <source>Will be deleted from the store</source>
        <translation>Se eliminará de la tienda</translation>
    </message>
    <message>
        <source>Would be added to the store</source>
        <translation>Se añadiría a la tienda</translation>
    </message>
    <message>
        <source>Would be deleted from the store</source>
        <translation>Se eliminaría de la tienda</translation>
    </message>
    <message>
        <source>Write the proxy&apos;s address like http://proxy.example:8080; until then nothing changes.</source>
        <translation>Escriba la dirección del proxy como http://proxy.example:8080; hasta entonces no cambia nada.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>Writing the support bundle</source>
        <translation>Escribiendo el paquete de ayuda</translation>
    </message>
    <message>
        <source>You can export and review. To push, allow the application to write customers in the store&apos;s REST API settings.</source>
        <translation>Puede exportar y revisar. Para enviar, permita que la aplicación escriba clientes en los ajustes de la API REST de la tienda.</translation>
    </message>
    <message>
        <source>You chose it</source>
        <translation>Lo eligió usted</translation>
    </message>
    <message>
        <source>You review it first. What others changed since stays unless you choose otherwise.</source>
        <translation>Primero lo revisa. Lo que otros hayan cambiado desde entonces se queda, salvo que elija otra cosa.</translation>
    </message>
    <message>
        <source>You see once more in words what will be sent before it is. This store and its customers are invented, so try it, and take it back afterwards.</source>
        <translation>Antes de enviar nada ve otra vez en palabras lo que se enviará. Esta tienda y sus clientes son inventados: pruébelo y deshágalo después.</translation>
    </message>
    <message>
        <source>Your customers in a spreadsheet, and safely back</source>
        <translation>Sus clientes en una hoja de cálculo, y de vuelta sin riesgos</translation>
    </message>
    <message>
        <source>Your own seal, and whole</source>
        <translation>Su propio sello, e intacto</translation>
    </message>
    <message>
        <source>Your seal: {fingerprint}. Read it out once, by telephone, so that it is trusted.</source>
        <translation>Su sello: {fingerprint}. Léalo una vez por teléfono para que se confíe en él.</translation>
    </message>
    <message>
        <source>Your stores</source>
        <translation>Sus tiendas</translation>
    </message>
    <message>
        <source>Your workbook matches the store</source>
        <translation>Su libro coincide con la tienda</translation>
    </message>
    <message>
        <source>Yours (workbook)</source>
        <translation>El suyo (libro)</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>De la Z a la A</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Zip file (*.zip)</source>
        <translation>Archivo Zip (*.zip)</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>por segundo</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>cerca de %n segundo</numerusform>
            <numerusform>unos %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>unas {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min {seconds} s</source>
        <translation>unos {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>nuevos</translation>
    </message>
    <message>
        <source>after {when}</source>
        <translation>después del {when}</translation>
    </message>
    <message>
        <source>all changes</source>
        <translation>todos los cambios</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>todas las teclas</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>at once, then</source>
        <translation>a la vez, luego</translation>
    </message>
    <message>
        <source>before: {value}</source>
        <translation>antes: {value}</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>empieza por</translation>
    </message>
    <message>
        <source>being tested</source>
        <translation>en prueba</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>vacías</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>de {who}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>vaciado</translation>
    </message>
    <message>
        <source>compared with the live store {age}</source>
        <translation>comparado con la tienda {age}</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>conflictos</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>customer {key}</source>
        <translation>cliente {key}</translation>
    </message>
    <message numerus="yes">
        <source>customer(s) deleted</source>
        <translation>
            <numerusform>cliente eliminado</numerusform>
            <numerusform>clientes eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customer(s) updated</source>
        <translation>
            <numerusform>cliente actualizado</numerusform>
            <numerusform>clientes actualizados</numerusform>
        </translation>
    </message>
    <message>
        <source>customers may register</source>
        <translation>los clientes pueden registrarse</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>eliminados</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>export {export}</source>
        <translation>exportación {export}</translation>
    </message>
    <message>
        <source>exported {age}</source>
        <translation>exportado {age}</translation>
    </message>
    <message>
        <source>exported {ago}</source>
        <translation>exportada {ago}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtrada</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>group {key}</source>
        <translation>grupo {key}</translation>
    </message>
    <message numerus="yes">
        <source>group(s) deleted</source>
        <translation>
            <numerusform>grupo eliminado</numerusform>
            <numerusform>grupos eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group(s) updated</source>
        <translation>
            <numerusform>grupo actualizado</numerusform>
            <numerusform>grupos actualizados</numerusform>
        </translation>
    </message>
    <message>
        <source>in an export</source>
        <translation>en una exportación</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>en duda</translation>
    </message>
    <message>
        <source>include or skip</source>
        <translation>incluir u omitir</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>keep mine / live</source>
        <translation>mío / tienda</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>dejados como están</translation>
    </message>
    <message>
        <source>left out: {value}</source>
        <translation>omitido: {value}</translation>
    </message>
    <message>
        <source>live store</source>
        <translation>tienda real</translation>
    </message>
    <message>
        <source>minimum order {amount}</source>
        <translation>pedido mínimo {amount}</translation>
    </message>
    <message>
        <source>moved or deleted</source>
        <translation>movida o eliminada</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>new customer</source>
        <translation>cliente nuevo</translation>
    </message>
    <message numerus="yes">
        <source>new customer(s)</source>
        <translation>
            <numerusform>cliente nuevo</numerusform>
            <numerusform>clientes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>new group</source>
        <translation>grupo nuevo</translation>
    </message>
    <message numerus="yes">
        <source>new group(s)</source>
        <translation>
            <numerusform>grupo nuevo</numerusform>
            <numerusform>grupos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>new row</source>
        <translation>fila nueva</translation>
    </message>
    <message>
        <source>next / before</source>
        <translation>siguiente / anterior</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no blanks</source>
        <translation>sin vacías</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>ningún grupo</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>no reward points</source>
        <translation>sin puntos</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>sin impuestos</translation>
    </message>
    <message>
        <source>not pushed yet</source>
        <translation>aún sin enviar</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>sin enviar</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>aún sin probar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>nada enviado</translation>
    </message>
    <message>
        <source>practice store</source>
        <translation>tienda de práctica</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>push {push}</source>
        <translation>envío {push}</translation>
    </message>
    <message numerus="yes">
        <source>pushed %Ln time(s)</source>
        <translation>
            <numerusform>enviada %Ln vez</numerusform>
            <numerusform>enviada %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>mismo correo</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>store</source>
        <translation>tienda</translation>
    </message>
    <message>
        <source>the Windows Credential Manager</source>
        <translation>el Administrador de credenciales de Windows</translation>
    </message>
    <message>
        <source>the keychain of this Mac</source>
        <translation>el llavero de este Mac</translation>
    </message>
    <message>
        <source>the store allows {pace} calls a second</source>
        <translation>la tienda permite {pace} llamadas por segundo</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>toda la fila</translation>
    </message>
    <message>
        <source>this computer&apos;s keyring</source>
        <translation>el llavero de este equipo</translation>
    </message>
    <message>
        <source>to be merged</source>
        <translation>por fusionar</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>actualizados</translation>
    </message>
    <message>
        <source>will be deleted</source>
        <translation>se eliminará</translation>
    </message>
    <message>
        <source>with problems</source>
        <translation>con problemas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>you can undo this push</source>
        <translation>puede deshacer este envío</translation>
    </message>
    <message>
        <source>you keep the store&apos;s</source>
        <translation>se queda el de la tienda</translation>
    </message>
    <message>
        <source>you keep yours</source>
        <translation>se queda el suyo</translation>
    </message>
    <message>
        <source>{added} new, {updated} updated, {deleted} to delete</source>
        <translation>{added} nuevos, {updated} actualizados, {deleted} por eliminar</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} de {total}</translation>
    </message>
    <message>
        <source>{author} is known here by another seal. It may be a new computer, or somebody else who uses the name. Let {author} read this one out by telephone before you trust it: {mark}</source>
        <translation>{author} se conoce aquí con otro sello. Puede ser un equipo nuevo, u otra persona que usa el nombre. Pida a {author} que le lea este por teléfono antes de confiar en él: {mark}</translation>
    </message>
    <message>
        <source>{calls} at {pace} a second</source>
        <translation>{calls} a {pace} por segundo</translation>
    </message>
    <message>
        <source>{chosen} of {total}</source>
        <translation>{chosen} de {total}</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} hechos</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fallidos</translation>
    </message>
    <message>
        <source>{count} in doubt</source>
        <translation>{count} en duda</translation>
    </message>
    <message>
        <source>{count} not sent</source>
        <translation>{count} sin enviar</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} omitidos</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{field}, differs</source>
        <translation>{field}, difiere</translation>
    </message>
    <message>
        <source>{field}: changed from {old} to {new}</source>
        <translation>{field}: cambia de {old} a {new}</translation>
    </message>
    <message>
        <source>{field}: {value}, new</source>
        <translation>{field}: {value}, nuevo</translation>
    </message>
    <message>
        <source>{field}: {value}, will be deleted</source>
        <translation>{field}: {value}, se eliminará</translation>
    </message>
    <message numerus="yes">
        <source>{going} of %Ln change(s) selected</source>
        <translation>
            <numerusform>{going} de %Ln cambio seleccionado</numerusform>
            <numerusform>{going} de %Ln cambios seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>{header} is left out now.</source>
        <translation>«{header}» queda ahora fuera.</translation>
    </message>
    <message>
        <source>{header} of {row}</source>
        <translation>{header} de {row}</translation>
    </message>
    <message>
        <source>{header}, column {letters}, is read as</source>
        <translation>«{header}», columna {letters}, se lee como</translation>
    </message>
    <message>
        <source>{header}: {value}, changed from {was}</source>
        <translation>{header}: {value}, antes {was}</translation>
    </message>
    <message>
        <source>{kind}: the sheet holds {damaged}, it counts as {value}.</source>
        <translation>{kind}: la hoja contiene {damaged}, cuenta como {value}.</translation>
    </message>
    <message>
        <source>{kind}: {damaged} counts as it was typed; {value} would put it right.</source>
        <translation>{kind}: {damaged} cuenta como se escribió; {value} lo arreglaría.</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>{number} · sheet row {row}</source>
        <translation>{number} · fila {row} de la hoja</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{percent} % alike: {reasons}</source>
        <translation>{percent} % iguales: {reasons}</translation>
    </message>
    <message>
        <source>{rate} rows a second</source>
        <translation>{rate} filas por segundo</translation>
    </message>
    <message numerus="yes">
        <source>{read} of %Ln column(s) (is|are) read</source>
        <translation>
            <numerusform>Se lee {read} de %Ln columna</numerusform>
            <numerusform>Se leen {read} de %Ln columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{repaired} of %Ln cell(s) repaired</source>
        <translation>
            <numerusform>{repaired} de %Ln celda reparada</numerusform>
            <numerusform>{repaired} de %Ln celdas reparadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{row}, the row of headers</source>
        <translation>{row}, la fila de encabezados</translation>
    </message>
    <message>
        <source>{sent} → {stored}</source>
        <translation>{sent} → {stored}</translation>
    </message>
    <message>
        <source>{sheet} was saved.</source>
        <translation>Se guardó {sheet}.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln change(s)</source>
        <translation>
            <numerusform>{shown} de %Ln cambio</numerusform>
            <numerusform>{shown} de %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>{store} as it is now</source>
        <translation>{store} tal como está ahora</translation>
    </message>
    <message>
        <source>{store} is connected.</source>
        <translation>{store} está conectada.</translation>
    </message>
    <message>
        <source>{store} is forgotten.</source>
        <translation>{store} se ha olvidado.</translation>
    </message>
    <message>
        <source>{time} at the store&apos;s pace</source>
        <translation>{time} al ritmo de la tienda</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>{value} (found out)</source>
        <translation>{value} (averiguado)</translation>
    </message>
    <message>
        <source>{value}, as typed</source>
        <translation>{value}, como se escribió</translation>
    </message>
    <message numerus="yes">
        <source>{what} marked for deletion (starts|start) unticked, because a delete cannot be fully undone. Tick what should go.</source>
        <translation>
            <numerusform>Por eliminar: {what}, empieza sin marcar, porque una eliminación no se deshace del todo. Marque lo que se deba eliminar.</numerusform>
            <numerusform>Por eliminar: {what}, empiezan sin marcar, porque una eliminación no se deshace del todo. Marque lo que se deba eliminar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}: {done} of {total}</source>
        <translation>{words}: {done} de {total}</translation>
    </message>
    <message>
        <source>“{name}” is in use. Choose another name, or replace its keys in Settings.</source>
        <translation>«{name}» ya está en uso. Elija otro nombre o sustituya sus claves en Ajustes.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… y %Ln más</numerusform>
            <numerusform>… y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more field(s)</source>
        <translation>
            <numerusform>… y %Ln campo más</numerusform>
            <numerusform>… y %Ln campos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln other cause(s)</source>
        <translation>
            <numerusform>… y %Ln causa más</numerusform>
            <numerusform>… y %Ln causas más</numerusform>
        </translation>
    </message>
    <message>
        <source>− was</source>
        <translation>− antes</translation>
    </message>
    <message>
        <source>(its part {bombs})</source>
        <translation>(su parte {bombs})</translation>
    </message>
    <message>
        <source>+ put in front</source>
        <translation>+ puesto delante</translation>
    </message>
    <message>
        <source>1 cell was</source>
        <translation>1 celda quedó</translation>
    </message>
    <message>
        <source>1 hidden row of</source>
        <translation>1 fila oculta de</translation>
    </message>
    <message>
        <source>: set to</source>
        <translation>: puesto a</translation>
    </message>
    <message>
        <source>; the store has {base}</source>
        <translation>; la tienda tiene {base}</translation>
    </message>
    <message>
        <source>A CSV file cannot carry its base.</source>
        <translation>Un archivo CSV no puede llevar su base.</translation>
    </message>
    <message>
        <source>A deleted customer can be added again by an undo, but gets a new customer number; the password and the link to past orders cannot come back.</source>
        <translation>Un cliente eliminado se puede volver a añadir al deshacer, pero recibe un número nuevo; la contraseña y el vínculo con los pedidos anteriores no vuelven.</translation>
    </message>
    <message>
        <source>A group&apos;s name, from the list or from the Groups sheet; blank: no group</source>
        <translation>El nombre de un grupo, de la lista o de la hoja Groups; vacío: sin grupo</translation>
    </message>
    <message>
        <source>A merge needs two customers at least.</source>
        <translation>Una fusión necesita al menos dos clientes.</translation>
    </message>
    <message>
        <source>A new password; blank: leave it as it is. Never shown, blanked after it was sent</source>
        <translation>Una contraseña nueva; vacío: queda como está. Nunca se muestra y se vacía tras enviarla</translation>
    </message>
    <message>
        <source>A part of this computer&apos;s record is damaged and cannot be read.</source>
        <translation>Una parte del registro de este equipo está dañada y no se puede leer.</translation>
    </message>
    <message>
        <source>Accented letters garbled</source>
        <translation>Letras con acento estropeadas</translation>
    </message>
    <message>
        <source>Add: fill a new row below the last one and leave Customer ID blank. The e-mail is needed; without a new password a random one is set.</source>
        <translation>Añadir: rellene una fila nueva bajo la última y deje Customer ID vacío. El correo es necesario; sin contraseña nueva se pone una al azar.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amounts turned into numbers</source>
        <translation>Importes convertidos en números</translation>
    </message>
    <message>
        <source>An earlier push of this sheet added this customer as number {key}. It was changed since, and is not added again.</source>
        <translation>Un envío anterior de esta hoja añadió este cliente con el número {key}. Ha cambiado desde entonces y no se añade otra vez.</translation>
    </message>
    <message>
        <source>An earlier push of this sheet added this group as number {key}. It was changed since, and is not added again.</source>
        <translation>Un envío anterior de esta hoja añadió este grupo con el número {key}. Ha cambiado desde entonces y no se añade otra vez.</translation>
    </message>
    <message>
        <source>Another group is already called “{name}”.</source>
        <translation>Otro grupo ya se llama «{name}».</translation>
    </message>
    <message>
        <source>Another push to this store is running.</source>
        <translation>Hay otro envío en curso a esta tienda.</translation>
    </message>
    <message>
        <source>As exported</source>
        <translation>Como se exportó</translation>
    </message>
    <message>
        <source>Ask another day, or look at the download page.</source>
        <translation>Pregunte otro día o mire la página de descarga.</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation>Pídalo de nuevo.</translation>
    </message>
    <message>
        <source>Ask its author for it again.</source>
        <translation>Pídaselo de nuevo a su autor.</translation>
    </message>
    <message>
        <source>Ask its author to read the fingerprint out again.</source>
        <translation>Pida a su autor que lea de nuevo la huella.</translation>
    </message>
    <message>
        <source>Ask whoever gave you the program.</source>
        <translation>Pregunte a quien le dio el programa.</translation>
    </message>
    <message>
        <source>Asking whether changes are allowed</source>
        <translation>Preguntando si se permiten cambios</translation>
    </message>
    <message>
        <source>Begin it again.</source>
        <translation>Empiécelo de nuevo.</translation>
    </message>
    <message>
        <source>Begun (UTC)</source>
        <translation>Empezado (UTC)</translation>
    </message>
    <message>
        <source>Beside “{name}” lies another table, which is not read: {beside}.</source>
        <translation>Junto a «{name}» hay otra tabla que no se lee: {beside}.</translation>
    </message>
    <message>
        <source>Blank cells change nothing, «clear» clears</source>
        <translation>Las celdas vacías no cambian nada, «clear» vacía</translation>
    </message>
    <message>
        <source>Blank cells clear</source>
        <translation>Las celdas vacías vacían</translation>
    </message>
    <message>
        <source>Blank: what differs is updated, and a row without an id is added.
DELETE: the row is deleted in the store.
IGNORE: the row is left alone.</source>
        <translation>Vacío: lo que difiere se actualiza, y una fila sin número se añade.
DELETE: la fila se elimina de la tienda.
IGNORE: la fila se deja como está.</translation>
    </message>
    <message>
        <source>Bring both computers to the same version.</source>
        <translation>Ponga ambos equipos en la misma versión.</translation>
    </message>
    <message>
        <source>Capitals changed in e-mails</source>
        <translation>Mayúsculas cambiadas en correos</translation>
    </message>
    <message>
        <source>CartSheets cannot use a SOCKS proxy.</source>
        <translation>CartSheets no puede usar un proxy SOCKS.</translation>
    </message>
    <message>
        <source>Cells of {cleared} customers would be emptied.</source>
        <translation>Se vaciarían celdas de {cleared} clientes.</translation>
    </message>
    <message>
        <source>Change the row that was exported for {key}, or empty the cell to add a new row.</source>
        <translation>Cambie la fila que se exportó para {key} o vacíe la celda para añadir una fila nueva.</translation>
    </message>
    <message>
        <source>Change: type over the value. Only cells that differ from the export are sent, and you review every change before that.</source>
        <translation>Cambiar: escriba encima del valor. Solo se envían las celdas que difieren de la exportación, y antes revisa cada cambio.</translation>
    </message>
    <message>
        <source>Check its name, or choose it again.</source>
        <translation>Compruebe su nombre o elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that you may write there, or set CARTSHEETS_HOME.</source>
        <translation>Compruebe que el disco tiene espacio y que puede escribir ahí, o defina CARTSHEETS_HOME.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that you may write to its folder.</source>
        <translation>Compruebe que el disco tiene espacio y que puede escribir en su carpeta.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that you may write to this folder.</source>
        <translation>Compruebe que el disco tiene espacio y que puede escribir en esta carpeta.</translation>
    </message>
    <message>
        <source>Check that the disk has space, that you may write there, and that it is this computer&apos;s own.</source>
        <translation>Compruebe que el disco tiene espacio, que puede escribir ahí y que es de este equipo.</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>Compruebe que el archivo está y se puede leer.</translation>
    </message>
    <message>
        <source>Check that you may read it, or move it away to start with defaults.</source>
        <translation>Compruebe que puede leerlo o muévalo para empezar con los valores predeterminados.</translation>
    </message>
    <message>
        <source>Check the address of the API in the store&apos;s settings.</source>
        <translation>Compruebe la dirección de la API en los ajustes de la tienda.</translation>
    </message>
    <message>
        <source>Check the connection, or copy the file to this computer.</source>
        <translation>Compruebe la conexión o copie el archivo a este equipo.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again; a push that was cut off can be resumed.</source>
        <translation>Compruebe la conexión a internet e inténtelo de nuevo; un envío cortado se puede reanudar.</translation>
    </message>
    <message>
        <source>Check the network, or ask another day. Everything else works without it.</source>
        <translation>Compruebe la red o pregunte otro día. Todo lo demás funciona sin ello.</translation>
    </message>
    <message>
        <source>Check the proxy in this computer&apos;s network settings.</source>
        <translation>Compruebe el proxy en los ajustes de red de este equipo.</translation>
    </message>
    <message>
        <source>Check the secure URL, private key and token, and in the store&apos;s REST API settings that the application may read and write customers.</source>
        <translation>Compruebe la URL segura, la clave privada y el token, y en los ajustes de la API REST de la tienda que la aplicación pueda leer y escribir clientes.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time, and whether a program looks into encrypted traffic; there is no way around a certificate that is not trusted.</source>
        <translation>Compruebe la fecha y la hora de este equipo y si algún programa inspecciona el tráfico cifrado; no hay forma de evitar un certificado que no es de confianza.</translation>
    </message>
    <message>
        <source>Choose DELETE or IGNORE, or leave the cell blank.</source>
        <translation>Elija DELETE o IGNORE, o deje la celda vacía.</translation>
    </message>
    <message>
        <source>Choose Yes or No.</source>
        <translation>Elija Yes o No.</translation>
    </message>
    <message>
        <source>Choose Yes or No. TRUE and FALSE, 1 and 0 are understood too.</source>
        <translation>Elija Yes o No. También se entienden TRUE y FALSE, 1 y 0.</translation>
    </message>
    <message>
        <source>Choose a PEM file that holds the authority&apos;s certificate.</source>
        <translation>Elija un archivo PEM que contenga el certificado de la autoridad.</translation>
    </message>
    <message>
        <source>Choose a PEM file; your network&apos;s administrator has it.</source>
        <translation>Elija un archivo PEM; lo tiene el administrador de su red.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Elija un archivo de ella.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Elija una carpeta que exista.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Choose a group from the list, or add it on the Groups sheet.</source>
        <translation>Elija un grupo de la lista o añádalo en la hoja Groups.</translation>
    </message>
    <message>
        <source>Choose another column to match by, or write that header over the right column.</source>
        <translation>Elija otra columna para emparejar o escriba ese encabezado sobre la columna correcta.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there.</source>
        <translation>Elija otra carpeta o pida permiso para escribir en ella.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that the disk has space.</source>
        <translation>Elija otra carpeta o compruebe que el disco tiene espacio.</translation>
    </message>
    <message>
        <source>Choose another group, or add it on the Groups sheet.</source>
        <translation>Elija otro grupo o añádalo en la hoja Groups.</translation>
    </message>
    <message>
        <source>Choose another group, or take DELETE out of the Groups sheet.</source>
        <translation>Elija otro grupo o quite DELETE de la hoja Groups.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one in Settings.</source>
        <translation>Elija otra en Ajustes.</translation>
    </message>
    <message>
        <source>Choose another one, such as utf-8 or cp1252.</source>
        <translation>Elija otra, como utf-8 o cp1252.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otra opción.</translation>
    </message>
    <message>
        <source>Choose one of {offers}.</source>
        <translation>Elija uno de {offers}.</translation>
    </message>
    <message>
        <source>Choose one with --store: {settings}.</source>
        <translation>Elija una con --store: {settings}.</translation>
    </message>
    <message>
        <source>Choose some changes first.</source>
        <translation>Elija primero algunos cambios.</translation>
    </message>
    <message>
        <source>Choose the folder with “Choose…”, or write all of it.</source>
        <translation>Elija la carpeta con «Elegir…» o escríbala entera.</translation>
    </message>
    <message>
        <source>Choose the store that it was made for.</source>
        <translation>Elija la tienda para la que se hizo.</translation>
    </message>
    <message>
        <source>Choose the store that the plan belongs to.</source>
        <translation>Elija la tienda del plan.</translation>
    </message>
    <message>
        <source>Choose the store that the push belongs to.</source>
        <translation>Elija la tienda del envío.</translation>
    </message>
    <message>
        <source>Choose the store that the push went to.</source>
        <translation>Elija la tienda a la que fue el envío.</translation>
    </message>
    <message>
        <source>Choose the store that the sheet belongs to.</source>
        <translation>Elija la tienda de la hoja.</translation>
    </message>
    <message>
        <source>Choose the store that was exported.</source>
        <translation>Elija la tienda que se exportó.</translation>
    </message>
    <message>
        <source>Choose the workbook you mean.</source>
        <translation>Elija el libro que quería.</translation>
    </message>
    <message>
        <source>Clear: empty the cell (Del), and it is cleared in the store as well. Never type words such as NULL.</source>
        <translation>Vaciar: vacíe la celda (Supr) y se vaciará también en la tienda. No escriba nunca palabras como NULL.</translation>
    </message>
    <message>
        <source>Close it in the other program, or copy it and use the copy.</source>
        <translation>Ciérrelo en el otro programa, o cópielo y use la copia.</translation>
    </message>
    <message>
        <source>Close it there and try again, or choose another file name.</source>
        <translation>Ciérrelo allí e inténtelo de nuevo, o elija otro nombre de archivo.</translation>
    </message>
    <message>
        <source>Columns that are not read: {unread}.</source>
        <translation>Columnas que no se leen: {unread}.</translation>
    </message>
    <message>
        <source>Compare two exports of the same store.</source>
        <translation>Compare dos exportaciones de la misma tienda.</translation>
    </message>
    <message>
        <source>Connect one with “cartsheets-cli stores add NAME”, or set {SECURE_URL}, {PRIVATE_KEY} and {TOKEN}.</source>
        <translation>Conecte una con «cartsheets-cli stores add NAME», o defina {SECURE_URL}, {PRIVATE_KEY} y {TOKEN}.</translation>
    </message>
    <message>
        <source>Connect the store again.</source>
        <translation>Conecte la tienda de nuevo.</translation>
    </message>
    <message>
        <source>Connected are: {settings}.</source>
        <translation>Conectadas: {settings}.</translation>
    </message>
    <message>
        <source>Copy it again from the store&apos;s REST API settings.</source>
        <translation>Cópielo de nuevo de los ajustes de la API REST de la tienda.</translation>
    </message>
    <message>
        <source>Copy its values into a row of this export, or into a new row without an id.</source>
        <translation>Copie sus valores a una fila de esta exportación o a una fila nueva sin número.</translation>
    </message>
    <message>
        <source>Copy or download the file again, or {SAVE_AGAIN}{SAVE_AGAIN2}</source>
        <translation>Copie o descargue el archivo de nuevo, o {SAVE_AGAIN}{SAVE_AGAIN2}</translation>
    </message>
    <message>
        <source>Copy them again.</source>
        <translation>Cópielas de nuevo.</translation>
    </message>
    <message>
        <source>Correct it in the settings file, or delete the line to have the default back.</source>
        <translation>Corríjalo en el archivo de ajustes o borre la línea para recuperar el valor predeterminado.</translation>
    </message>
    <message>
        <source>Correct it, or move it away to start with defaults.</source>
        <translation>Corríjalo o muévalo para empezar con los valores predeterminados.</translation>
    </message>
    <message>
        <source>Customer group: choose a name from the list, or add a group on the Groups sheet and use its name; blank means no group.</source>
        <translation>Customer group: elija un nombre de la lista, o añada un grupo en la hoja Groups y use su nombre; vacío significa sin grupo.</translation>
    </message>
    <message>
        <source>Customer {kept} “{label}” takes over from {names}, who will be deleted. Their past orders keep the names on them, but are no longer linked to a customer.</source>
        <translation>El cliente {kept} «{label}» toma los datos de {names}, que se eliminarán. Sus pedidos anteriores conservan los nombres, pero ya no están vinculados a un cliente.</translation>
    </message>
    <message>
        <source>Customer {key} has a store credit of {credit}, which cannot be moved.</source>
        <translation>El cliente {key} tiene un crédito de {credit} que no se puede mover.</translation>
    </message>
    <message>
        <source>Customer {key} is in none of the merges.</source>
        <translation>El cliente {key} no está en ninguna de las fusiones.</translation>
    </message>
    <message>
        <source>Customer {key} is named twice.</source>
        <translation>El cliente {key} se nombra dos veces.</translation>
    </message>
    <message>
        <source>Customer {key} stands in rows {places} with different contents.</source>
        <translation>El cliente {key} está en las filas {places} con contenido distinto.</translation>
    </message>
    <message>
        <source>Customer {key} stands {rows} times with the same contents; it counts once.</source>
        <translation>El cliente {key} está {rows} veces con el mismo contenido; cuenta una vez.</translation>
    </message>
    <message>
        <source>Customer {listed} are the same: the store did not answer an add of push {push} and carried it out after it was sent again. Delete all but one.</source>
        <translation>Los clientes {listed} son el mismo: la tienda no respondió al añadirlo en el envío {push} y lo hizo después de que se enviara de nuevo. Elimine todos menos uno.</translation>
    </message>
    <message>
        <source>Customer {row_key} still has this e-mail address, so this row was not sent.</source>
        <translation>El cliente {row_key} todavía tiene esta dirección de correo, así que esta fila no se envió.</translation>
    </message>
    <message>
        <source>Customers of {store}</source>
        <translation>Clientes de {store}</translation>
    </message>
    <message>
        <source>Customers to delete</source>
        <translation>Clientes por eliminar</translation>
    </message>
    <message>
        <source>Customers {stays} and {stays2} cannot both stay.</source>
        <translation>Los clientes {stays} y {stays2} no pueden quedarse ambos.</translation>
    </message>
    <message>
        <source>DELETE stands in a row without {header}.</source>
        <translation>DELETE está en una fila sin {header}.</translation>
    </message>
    <message>
        <source>Delete or move the copy that should not be used, save, and open the file again.</source>
        <translation>Elimine o mueva la copia que no se deba usar, guarde y abra el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Delete the cell&apos;s contents to clear the value, or type the number again.</source>
        <translation>Borre el contenido de la celda para vaciar el valor, o escriba el número de nuevo.</translation>
    </message>
    <message>
        <source>Delete the cell&apos;s contents to clear the value, or type the value again.</source>
        <translation>Borre el contenido de la celda para vaciar el valor, o escriba el valor de nuevo.</translation>
    </message>
    <message>
        <source>Delete the column that should not be used, save, and open the file again.</source>
        <translation>Elimine la columna que no se deba usar, guarde y abra el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Delete the formula to clear the value. {base}</source>
        <translation>Borre la fórmula para vaciar el valor. {base}</translation>
    </message>
    <message>
        <source>Delete the row, or write IGNORE in Action.</source>
        <translation>Elimine la fila o escriba IGNORE en Action.</translation>
    </message>
    <message>
        <source>Delete: choose DELETE in the Action column. A row that is removed from the sheet is not deleted in the store. IGNORE leaves a row out.</source>
        <translation>Eliminar: elija DELETE en la columna Action. Una fila quitada de la hoja no se elimina de la tienda. IGNORE deja fuera una fila.</translation>
    </message>
    <message>
        <source>Did you mean “{guess}”?</source>
        <translation>¿Quería decir «{guess}»?</translation>
    </message>
    <message>
        <source>Did you mean “{near}”? If not, choose from the list, or add it on the Groups sheet.</source>
        <translation>¿Quería decir «{near}»? Si no, elija de la lista o añádalo en la hoja Groups.</translation>
    </message>
    <message>
        <source>Do not push it. Ask its author for it again.</source>
        <translation>No lo envíe. Pídaselo de nuevo a su autor.</translation>
    </message>
    <message>
        <source>Editing the sample sheet</source>
        <translation>Editando la hoja de ejemplo</translation>
    </message>
    <message>
        <source>Edits of {name}</source>
        <translation>Ediciones de {name}</translation>
    </message>
    <message>
        <source>Edits that are not pushed yet</source>
        <translation>Ediciones aún no enviadas</translation>
    </message>
    <message>
        <source>Empty the cell, or type the value.</source>
        <translation>Vacíe la celda o escriba el valor.</translation>
    </message>
    <message>
        <source>Enter them again, in a terminal by: cartsheets-cli stores add “{name}”.</source>
        <translation>Introdúzcalas de nuevo; en una terminal, con: cartsheets-cli stores add «{name}».</translation>
    </message>
    <message>
        <source>Export fewer columns, or one group at a time.</source>
        <translation>Exporte menos columnas, o un grupo cada vez.</translation>
    </message>
    <message>
        <source>Export first.</source>
        <translation>Exporte primero.</translation>
    </message>
    <message>
        <source>Export one group at a time.</source>
        <translation>Exporte un grupo cada vez.</translation>
    </message>
    <message>
        <source>Export to .xlsx, or leave --portable out.</source>
        <translation>Exporte a .xlsx o quite --portable.</translation>
    </message>
    <message>
        <source>Export {id} is of “{store}”, and {id2} of “{store2}”.</source>
        <translation>La exportación {id} es de «{store}» y {id2} de «{store2}».</translation>
    </message>
    <message>
        <source>Export {id} is of “{store}”, not of “{store_name}”.</source>
        <translation>La exportación {id} es de «{store}», no de «{store_name}».</translation>
    </message>
    <message>
        <source>Exported: {filters}; {shown}. Rows and columns that are not here stay as they are in the store.</source>
        <translation>Exportado: {filters}; {shown}. Las filas y columnas que no están aquí quedan en la tienda como están.</translation>
    </message>
    <message>
        <source>Fill in {header}, or delete the row.</source>
        <translation>Rellene «{header}» o elimine la fila.</translation>
    </message>
    <message>
        <source>For reading only.</source>
        <translation>Solo para leer.</translation>
    </message>
    <message>
        <source>Format the cell as a number and type the number again.</source>
        <translation>Dé a la celda formato de número y escriba el número de nuevo.</translation>
    </message>
    <message>
        <source>Format the cell as text and type the password again.</source>
        <translation>Dé a la celda formato de texto y escriba la contraseña de nuevo.</translation>
    </message>
    <message>
        <source>Format the cell as text and type the value again.</source>
        <translation>Dé a la celda formato de texto y escriba el valor de nuevo.</translation>
    </message>
    <message>
        <source>Format the cell as text and type the {header} again.</source>
        <translation>Dé a la celda formato de texto y escriba «{header}» de nuevo.</translation>
    </message>
    <message>
        <source>Format the cell as text and type {whole}.</source>
        <translation>Dé a la celda formato de texto y escriba {whole}.</translation>
    </message>
    <message>
        <source>From the export of {earlier} to now.</source>
        <translation>Desde la exportación del {earlier} hasta ahora.</translation>
    </message>
    <message>
        <source>From the export of {earlier} to that of {later}.</source>
        <translation>De la exportación del {earlier} a la del {later}.</translation>
    </message>
    <message>
        <source>Give each customer an address of its own, or delete a row.</source>
        <translation>Dé a cada cliente su propia dirección o elimine una fila.</translation>
    </message>
    <message>
        <source>Give the customer&apos;s number or e-mail.</source>
        <translation>Indique el número o el correo del cliente.</translation>
    </message>
    <message>
        <source>Give the file one of these endings: it says what is written.</source>
        <translation>Dé al archivo una de estas terminaciones: indica lo que se escribe.</translation>
    </message>
    <message>
        <source>Group {key} stands in rows {places} with different contents.</source>
        <translation>El grupo {key} está en las filas {places} con contenido distinto.</translation>
    </message>
    <message>
        <source>Group {key} stands {rows} times with the same contents; it counts once.</source>
        <translation>El grupo {key} está {rows} veces con el mismo contenido; cuenta una vez.</translation>
    </message>
    <message>
        <source>Group {listed} are the same: the store did not answer an add of push {push} and carried it out after it was sent again. Delete all but one.</source>
        <translation>Los grupos {listed} son el mismo: la tienda no respondió al añadirlo en el envío {push} y lo hizo después de que se enviara de nuevo. Elimine todos menos uno.</translation>
    </message>
    <message>
        <source>Groups to delete</source>
        <translation>Grupos por eliminar</translation>
    </message>
    <message>
        <source>How many customers the group had when this file was written. Not read back.</source>
        <translation>Cuántos clientes tenía el grupo cuando se escribió este archivo. No se vuelve a leer.</translation>
    </message>
    <message>
        <source>If it lies in OneDrive, Dropbox or the like, wait until it is downloaded; otherwise copy or save it again.</source>
        <translation>Si está en OneDrive, Dropbox o similar, espere a que se descargue; si no, cópielo o guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>If you meant to download a sheet, you may have got the sign-in page: sign in and try again. For a table saved as a web page: {SAVE_AGAIN}{SAVE_AGAIN2}</source>
        <translation>Si quería descargar una hoja, puede haber recibido la página de acceso: inicie sesión e inténtelo de nuevo. Para una tabla guardada como página web: {SAVE_AGAIN}{SAVE_AGAIN2}</translation>
    </message>
    <message>
        <source>In Numbers choose File, Export To, Excel, and use that file.</source>
        <translation>En Numbers elija Archivo, Exportar a, Excel, y use ese archivo.</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>In your sheet</source>
        <translation>En su hoja</translation>
    </message>
    <message>
        <source>Install CartSheets anew. If that does not help, install your system&apos;s updates.</source>
        <translation>Vuelva a instalar CartSheets. Si no sirve, instale las actualizaciones de su sistema.</translation>
    </message>
    <message>
        <source>Invisible characters put in</source>
        <translation>Caracteres invisibles añadidos</translation>
    </message>
    <message>
        <source>It belongs to “{key}”.</source>
        <translation>Pertenece a «{key}».</translation>
    </message>
    <message>
        <source>It has no groups.</source>
        <translation>No tiene grupos.</translation>
    </message>
    <message>
        <source>It is looked up in the store before it is sent again.</source>
        <translation>Se busca en la tienda antes de enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>It was changed in the store after the review, so it was left alone.</source>
        <translation>Se cambió en la tienda después de la revisión, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>It was changed in the store after the review, so it was not deleted.</source>
        <translation>Se cambió en la tienda después de la revisión, así que no se eliminó.</translation>
    </message>
    <message>
        <source>It was changed in the store meanwhile, so it was left alone.</source>
        <translation>Se cambió mientras tanto en la tienda, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>Look at it in the store.</source>
        <translation>Mírelo en la tienda.</translation>
    </message>
    <message>
        <source>Push it again: it is read and reviewed anew.</source>
        <translation>Envíelo otra vez: se lee y se revisa de nuevo.</translation>
    </message>
    <message>
        <source>Push {push_id} is not in the record any more: it was deleted, or is older than the settings keep.</source>
        <translation>El envío {push_id} ya no está en el registro: se eliminó o es más antiguo de lo que los ajustes conservan.</translation>
    </message>
    <message>
        <source>Put a copy of ledger.db back, or move it elsewhere and start again.</source>
        <translation>Reponga una copia de ledger.db, o muévalo a otro sitio y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The result of {words} is 0, as it is where it looks at an empty cell.</source>
        <translation>El resultado de «{words}» es 0, como ocurre cuando mira una celda vacía.</translation>
    </message>
    <message>
        <source>Type the {header} itself, or empty the cell.</source>
        <translation>Escriba «{header}» directamente o vacíe la celda.</translation>
    </message>
    <message>
        <source>What was there before this change was deleted from the record, so it cannot be undone.</source>
        <translation>Lo que había antes de este cambio se eliminó del registro, así que no se puede deshacer.</translation>
    </message>
    <message>
        <source>{amount} is also what a spreadsheet makes of the day {amount2}; it is sent as the amount.</source>
        <translation>{amount} es también lo que una hoja de cálculo hace del día {amount2}; se envía como importe.</translation>
    </message>
    <message>
        <source>{name} was changed while it was reviewed. Nothing was sent.</source>
        <translation>{name} se cambió mientras se revisaba. No se envió nada.</translation>
    </message>
    <message>
        <source>{stay_deleted} customers of then are no longer in the store and will not come back.</source>
        <translation>{stay_deleted} clientes de entonces ya no están en la tienda y no volverán.</translation>
    </message>
    <message>
        <source>{url} does not say which version is the newest.</source>
        <translation>{url} no dice qué versión es la más nueva.</translation>
    </message>
    <message>
        <source>Its columns are {value}.</source>
        <translation>Sus columnas son {value}.</translation>
    </message>
    <message>
        <source>Its first answer was lost and the store did not have it then, so it is sent a second time.</source>
        <translation>Se perdió la primera respuesta y la tienda no lo tenía entonces, así que se envía otra vez.</translation>
    </message>
    <message>
        <source>Its groups are {offered}.</source>
        <translation>Sus grupos son {offered}.</translation>
    </message>
    <message>
        <source>Keep one of them. To add a copy as a new row, empty its {header}.</source>
        <translation>Conserve una. Para añadir una copia como fila nueva, vacíe su {header}.</translation>
    </message>
    <message>
        <source>Leading zeros lost</source>
        <translation>Ceros iniciales perdidos</translation>
    </message>
    <message>
        <source>Leave it blank to change or add the row, or choose DELETE or IGNORE.</source>
        <translation>Déjelo vacío para cambiar o añadir la fila, o elija DELETE o IGNORE.</translation>
    </message>
    <message>
        <source>Leave it out, or ask the author for a new change set.</source>
        <translation>Déjelo fuera o pida al autor un paquete de cambios nuevo.</translation>
    </message>
    <message>
        <source>Letters replaced by question marks</source>
        <translation>Letras sustituidas por interrogaciones</translation>
    </message>
    <message>
        <source>Letters with accents are garbled: {text} was probably {original}.</source>
        <translation>Hay letras con acento estropeadas: {text} era probablemente {original}.</translation>
    </message>
    <message>
        <source>Long numbers in scientific notation</source>
        <translation>Números largos en notación científica</translation>
    </message>
    <message>
        <source>Long numbers rounded to 15 digits</source>
        <translation>Números largos redondeados a 15 cifras</translation>
    </message>
    <message>
        <source>Long texts cut off</source>
        <translation>Textos largos cortados</translation>
    </message>
    <message>
        <source>Look at it in the store&apos;s admin; if it is right there, report it.</source>
        <translation>Mírelo en la administración de la tienda; si allí está bien, comuníquelo.</translation>
    </message>
    <message>
        <source>Look at the deletes in the review. To send them, allow {deletes}.</source>
        <translation>Mire las eliminaciones en la revisión. Para enviarlas, permita {deletes}.</translation>
    </message>
    <message>
        <source>Look at the row for something unusual.</source>
        <translation>Mire si hay algo inusual en la fila.</translation>
    </message>
    <message>
        <source>Looking at what its columns hold</source>
        <translation>Mirando qué contienen las columnas</translation>
    </message>
    <message>
        <source>Make one with “review FILE --plan PLAN.json”.</source>
        <translation>Haga uno con «review FILE --plan PLAN.json».</translation>
    </message>
    <message>
        <source>Make room, or choose another disk.</source>
        <translation>Haga sitio o elija otro disco.</translation>
    </message>
    <message>
        <source>Mend it in the sheet, save it, and open the sheet here again.</source>
        <translation>Corríjalo en la hoja, guárdela y ábrala aquí de nuevo.</translation>
    </message>
    <message>
        <source>Mend its row on the Groups sheet first.</source>
        <translation>Corrija primero su fila en la hoja Groups.</translation>
    </message>
    <message>
        <source>Mend or decide those customers&apos; rows first.</source>
        <translation>Corrija o decida primero las filas de esos clientes.</translation>
    </message>
    <message>
        <source>Mend the number or the address; with --match id or --match email only one of them counts.</source>
        <translation>Corrija el número o la dirección; con --match id o --match email solo cuenta uno de los dos.</translation>
    </message>
    <message>
        <source>Mended to</source>
        <translation>Corregido a</translation>
    </message>
    <message>
        <source>Move the file away; a new key is made then, and colleagues must trust it once.</source>
        <translation>Mueva el archivo; entonces se crea una clave nueva y los colegas deben confiar en ella una vez.</translation>
    </message>
    <message>
        <source>Move {name} elsewhere, or put a copy of it back, and start again.</source>
        <translation>Mueva {name} a otro sitio o reponga una copia, y empiece de nuevo.</translation>
    </message>
    <message>
        <source>Must be filled.</source>
        <translation>Debe rellenarse.</translation>
    </message>
    <message>
        <source>Name the proxy, or set network.proxy to system or none.</source>
        <translation>Indique el proxy, o ponga network.proxy a system o none.</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Clientes nuevos</translation>
    </message>
    <message>
        <source>New groups</source>
        <translation>Grupos nuevos</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password: blank leaves the password as it is; what you type is sent once and then blanked here.</source>
        <translation>New password: vacío deja la contraseña como está; lo que escriba se envía una vez y luego se vacía aquí.</translation>
    </message>
    <message>
        <source>New password: typed in the sheet</source>
        <translation>New password: escrita en la hoja</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Ningún cliente</translation>
    </message>
    <message>
        <source>No exported customer has the number {key}.</source>
        <translation>Ningún cliente exportado tiene el número {key}.</translation>
    </message>
    <message>
        <source>No exported group has the number {key}.</source>
        <translation>Ningún grupo exportado tiene el número {key}.</translation>
    </message>
    <message>
        <source>No group of this name was exported. It must be one that the Groups sheet adds.</source>
        <translation>No se exportó ningún grupo con este nombre. Debe añadirlo la hoja Groups.</translation>
    </message>
    <message>
        <source>No sheet of {path} has a row of headers that could be a customer&apos;s.</source>
        <translation>Ninguna hoja de {path} tiene una fila de encabezados que pueda ser de clientes.</translation>
    </message>
    <message>
        <source>No sheet of {path} has the headers of an export.</source>
        <translation>Ninguna hoja de {path} tiene los encabezados de una exportación.</translation>
    </message>
    <message>
        <source>No store called “{name}” is connected.</source>
        <translation>No hay conectada ninguna tienda llamada «{name}».</translation>
    </message>
    <message>
        <source>No store is connected yet.</source>
        <translation>Aún no hay ninguna tienda conectada.</translation>
    </message>
    <message>
        <source>No store is connected.</source>
        <translation>No hay ninguna tienda conectada.</translation>
    </message>
    <message>
        <source>Nobody knows what this sheet was made from: what others changed in the store meanwhile would be taken back. Look at every change.</source>
        <translation>Nadie sabe a partir de qué se hizo esta hoja: se desharía lo que otros hayan cambiado mientras tanto en la tienda. Mire cada cambio.</translation>
    </message>
    <message>
        <source>Nobody knows which rows this sheet was exported with, so missing rows cannot be deleted.</source>
        <translation>Nadie sabe con qué filas se exportó esta hoja, así que las filas que faltan no se pueden eliminar.</translation>
    </message>
    <message>
        <source>Not all customers were exported: who is in one of the two only is not counted as added or deleted.</source>
        <translation>No se exportaron todos los clientes: quien solo está en uno de los dos no cuenta como añadido ni eliminado.</translation>
    </message>
    <message>
        <source>Not all of its members could leave it, so it was kept.</source>
        <translation>No todos sus miembros pudieron salir, así que se conservó.</translation>
    </message>
    <message>
        <source>Nothing can be locked in {folder}, so nobody could be kept from pushing at the same time.</source>
        <translation>En {folder} no se puede bloquear nada, así que no se podría evitar que otros enviaran a la vez.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask another day; if it stays so, tell your administrator.</source>
        <translation>No se cambió nada. Pregunte otro día; si sigue igual, avise a su administrador.</translation>
    </message>
    <message>
        <source>Nothing was exported from this store yet.</source>
        <translation>Aún no se ha exportado nada de esta tienda.</translation>
    </message>
    <message>
        <source>Nothing was kept. Export again; if it happens again, report it with the log.</source>
        <translation>No se guardó nada. Exporte de nuevo; si se repite, comuníquelo con el diario del programa.</translation>
    </message>
    <message>
        <source>One deleted customer gets</source>
        <translation>Un cliente eliminado recibe</translation>
    </message>
    <message>
        <source>One pushed row is not in the sheet any more; History tells what became of it.</source>
        <translation>Una fila enviada ya no está en la hoja; el Historial dice qué fue de ella.</translation>
    </message>
    <message>
        <source>Only some of the store&apos;s variables are set; missing: {missing}.</source>
        <translation>Solo están definidas algunas variables de la tienda; faltan: {missing}.</translation>
    </message>
    <message>
        <source>Open each exported file by itself, or export again and copy only your changes into it.</source>
        <translation>Abra cada archivo exportado por separado, o exporte de nuevo y copie solo sus cambios.</translation>
    </message>
    <message>
        <source>Open it again to see what is left to do; the results are kept in History.</source>
        <translation>Ábralo de nuevo para ver lo que queda por hacer; los resultados se guardan en el historial.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it again as .xlsx, and use that file.</source>
        <translation>Ábralo en Excel o LibreOffice, guárdelo de nuevo como .xlsx y use ese archivo.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it as .xlsx, and use that file.</source>
        <translation>Ábralo en un programa de hojas de cálculo, guárdelo como .xlsx y use ese archivo.</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program, take the password off (Save as, without a password), and use that file.</source>
        <translation>Ábralo en su programa de hojas de cálculo, quite la contraseña (Guardar como, sin contraseña) y use ese archivo.</translation>
    </message>
    <message>
        <source>Open it on the computer that exported it, or export again.</source>
        <translation>Ábrala en el equipo que la exportó o exporte de nuevo.</translation>
    </message>
    <message>
        <source>Open the file in Excel or LibreOffice, save it there, and review it again.</source>
        <translation>Abra el archivo en Excel o LibreOffice, guárdelo allí y revíselo de nuevo.</translation>
    </message>
    <message>
        <source>Opening the export</source>
        <translation>Abriendo la exportación</translation>
    </message>
    <message>
        <source>Other programs may use the store at the same time. {TRY_LATER}</source>
        <translation>Puede que otros programas usen la tienda al mismo tiempo. {TRY_LATER}</translation>
    </message>
    <message>
        <source>Percents turned into numbers</source>
        <translation>Porcentajes convertidos en números</translation>
    </message>
    <message>
        <source>Plus signs lost</source>
        <translation>Signos más perdidos</translation>
    </message>
    <message>
        <source>Portable: all that was exported is also packed into a hidden sheet, so that another computer can tell what was changed. Whoever gets this file gets all of it, also of rows that were removed.</source>
        <translation>Portátil: todo lo exportado va también en una hoja oculta, para que otro equipo sepa qué se cambió. Quien reciba este archivo recibe todo, también lo de las filas quitadas.</translation>
    </message>
    <message>
        <source>Presets are {PRESETS}; columns are {offers}.</source>
        <translation>Los conjuntos son {PRESETS}; las columnas son {offers}.</translation>
    </message>
    <message>
        <source>Proving that nothing else changed</source>
        <translation>Comprobando que no cambió nada más</translation>
    </message>
    <message>
        <source>Push what becomes of customer {owner} first, then review this row again.</source>
        <translation>Envíe primero lo que será del cliente {owner} y revise después esta fila.</translation>
    </message>
    <message>
        <source>Push {id} is not finished. Nothing was sent.</source>
        <translation>El envío {id} no ha terminado. No se envió nada.</translation>
    </message>
    <message>
        <source>Push {id} went to “{store}”, not to “{store_name}”.</source>
        <translation>El envío {id} fue a «{store}», no a «{store_name}».</translation>
    </message>
    <message>
        <source>Push {push_id} has not all of the changes that were settled.</source>
        <translation>El envío {push_id} no tiene todos los cambios que se aclararon.</translation>
    </message>
    <message>
        <source>Put the cell back as it was exported, and change this {header} in the store.</source>
        <translation>Deje la celda como se exportó y cambie «{header}» en la tienda.</translation>
    </message>
    <message>
        <source>Put the exported number back, or empty the cell to add a new row.</source>
        <translation>Reponga el número exportado o vacíe la celda para añadir una fila nueva.</translation>
    </message>
    <message>
        <source>Put the header row back (Customer ID, Email …) or start from a fresh export.</source>
        <translation>Reponga la fila de encabezados (Customer ID, Email…) o empiece con una exportación nueva.</translation>
    </message>
    <message>
        <source>Put the header row back ({header} …), or start from a fresh export.</source>
        <translation>Reponga la fila de encabezados ({header}…) o empiece con una exportación nueva.</translation>
    </message>
    <message>
        <source>Put the number back that was exported, or empty the cell to add a new row.</source>
        <translation>Reponga el número que se exportó o vacíe la celda para añadir una fila nueva.</translation>
    </message>
    <message>
        <source>Put {token_key} back, or write DELETE in Action to delete the customer.</source>
        <translation>Reponga {token_key} o escriba DELETE en Action para eliminar el cliente.</translation>
    </message>
    <message>
        <source>Put {token_key} back, or write DELETE in Action to delete the group.</source>
        <translation>Reponga {token_key} o escriba DELETE en Action para eliminar el grupo.</translation>
    </message>
    <message>
        <source>Put {token_key} back. To add a new row, empty the cell.</source>
        <translation>Reponga {token_key}. Para añadir una fila nueva, vacíe la celda.</translation>
    </message>
    <message>
        <source>Read me</source>
        <translation>Léame</translation>
    </message>
    <message>
        <source>Read {changed} changed {noun}; {proved} proved unchanged.</source>
        <translation>Leídos {changed} {noun} cambiados; {proved} comprobados sin cambios.</translation>
    </message>
    <message>
        <source>Reading back what was sent</source>
        <translation>Releyendo lo enviado</translation>
    </message>
    <message>
        <source>Reading customers</source>
        <translation>Leyendo clientes</translation>
    </message>
    <message>
        <source>Reading customers from the store</source>
        <translation>Leyendo los clientes de la tienda</translation>
    </message>
    <message>
        <source>Reading groups</source>
        <translation>Leyendo grupos</translation>
    </message>
    <message>
        <source>Reading the export</source>
        <translation>Leyendo la exportación</translation>
    </message>
    <message>
        <source>Reading the exports</source>
        <translation>Leyendo las exportaciones</translation>
    </message>
    <message>
        <source>Reading the workbook back</source>
        <translation>Releyendo el libro</translation>
    </message>
    <message>
        <source>Reading what changed in the store</source>
        <translation>Leyendo lo que cambió en la tienda</translation>
    </message>
    <message>
        <source>Replace the formula with a plain value.</source>
        <translation>Sustituya la fórmula por un valor simple.</translation>
    </message>
    <message>
        <source>Resume it first, then undo it.</source>
        <translation>Reanúdelo primero y deshágalo después.</translation>
    </message>
    <message>
        <source>Resume that push, or compare again.</source>
        <translation>Reanude ese envío o compare de nuevo.</translation>
    </message>
    <message>
        <source>Review it as a foreign file, or export again and copy your changes into the new file.</source>
        <translation>Revíselo como archivo ajeno, o exporte de nuevo y copie sus cambios al archivo nuevo.</translation>
    </message>
    <message>
        <source>Review it on the computer that exported it, or export again.</source>
        <translation>Revísela en el equipo que la exportó o exporte de nuevo.</translation>
    </message>
    <message>
        <source>Review it, then confirm the push.</source>
        <translation>Revíselo y confirme después el envío.</translation>
    </message>
    <message>
        <source>Review the sheet again, and change the sheet instead of the plan.</source>
        <translation>Revise la hoja de nuevo y cambie la hoja en lugar del plan.</translation>
    </message>
    <message>
        <source>Review the sheet again.</source>
        <translation>Revise la hoja de nuevo.</translation>
    </message>
    <message>
        <source>Round it to {MONEY_PLACES} decimals.</source>
        <translation>Redondéelo a {MONEY_PLACES} decimales.</translation>
    </message>
    <message>
        <source>Rows of “{name}” matched: {words}.</source>
        <translation>Filas emparejadas de «{name}»: {words}.</translation>
    </message>
    <message>
        <source>Rows {block} to {block2} of “{name}” lie below an empty row and look like another table; they are not read.</source>
        <translation>Las filas {block} a {block2} de «{name}» están bajo una fila vacía y parecen otra tabla; no se leen.</translation>
    </message>
    <message>
        <source>Rows {places} ask for the same e-mail address.</source>
        <translation>Las filas {places} piden la misma dirección de correo.</translation>
    </message>
    <message>
        <source>Save the results as a separate file.</source>
        <translation>Guarde los resultados como archivo aparte.</translation>
    </message>
    <message>
        <source>Saved by {author} on {saved_at} UTC; the seal {fingerprint} is whole and {known}.{note}</source>
        <translation>Guardado por {author} el {saved_at} UTC; el sello {fingerprint} está intacto y es {known}.{note}</translation>
    </message>
    <message>
        <source>Say which one counts (--sheet), or delete the other, save, and open the file again.</source>
        <translation>Diga cuál cuenta (--sheet), o elimine la otra, guarde y abra el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Seals can be neither made nor checked here: the library for them, cryptography, does not load.</source>
        <translation>Aquí no se pueden poner ni comprobar sellos: la biblioteca que lo hace, cryptography, no se carga.</translation>
    </message>
    <message>
        <source>Searching the exports</source>
        <translation>Buscando en las exportaciones</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>Enviando cambios</translation>
    </message>
    <message>
        <source>Set all three, or none and choose a connected store with --store.</source>
        <translation>Defina las tres, o ninguna y elija una tienda conectada con --store.</translation>
    </message>
    <message>
        <source>Set an http proxy, or none.</source>
        <translation>Ponga un proxy http o ninguno.</translation>
    </message>
    <message>
        <source>Sheet {name} holds macros or a dialog, no table; it was left alone.</source>
        <translation>La hoja {name} contiene macros o un diálogo, no una tabla; se dejó como está.</translation>
    </message>
    <message>
        <source>Sheet {name} holds macros, no table; it was left alone.</source>
        <translation>La hoja {name} contiene macros, no una tabla; se dejó como está.</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Hoja {number}</translation>
    </message>
    <message>
        <source>Sheet {sheet}: {cells} left alone far to the right of any table ({far_cell}).</source>
        <translation>Hoja {sheet}: {cells} sin tocar, muy a la derecha de cualquier tabla ({far_cell}).</translation>
    </message>
    <message>
        <source>Shorten it by {over} character.</source>
        <translation>Acórtelo en {over} carácter.</translation>
    </message>
    <message>
        <source>Shorten it by {over} characters.</source>
        <translation>Acórtelo en {over} caracteres.</translation>
    </message>
    <message>
        <source>Something was to be added, and no clear answer of {host} came: it may have been added or not.</source>
        <translation>Había que añadir algo y no llegó una respuesta clara de {host}: puede haberse añadido o no.</translation>
    </message>
    <message>
        <source>Sort whole rows, filter, hide, and add columns of your own as you like. Do not sort a column alone, and leave the hidden column and the hidden sheets in place.</source>
        <translation>Ordene filas enteras, filtre, oculte y añada columnas propias como quiera. No ordene una columna sola y deje en su sitio la columna oculta y las hojas ocultas.</translation>
    </message>
    <message>
        <source>Spaces at the ends added</source>
        <translation>Espacios añadidos en los extremos</translation>
    </message>
    <message>
        <source>Spaces at the ends removed</source>
        <translation>Espacios quitados en los extremos</translation>
    </message>
    <message>
        <source>Spaces replaced by unusual ones</source>
        <translation>Espacios sustituidos por otros inusuales</translation>
    </message>
    <message>
        <source>Split it into several files, or delete what is not needed.</source>
        <translation>Divídalo en varios archivos o borre lo que no haga falta.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Divídalo en varios archivos.</translation>
    </message>
    <message>
        <source>Stored differently</source>
        <translation>Guardado de otro modo</translation>
    </message>
    <message>
        <source>Take the password off and try again.</source>
        <translation>Quite la contraseña e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Take the protection off, or choose another file name.</source>
        <translation>Quite la protección o elija otro nombre de archivo.</translation>
    </message>
    <message>
        <source>Tells CartSheets which row this was. Leave it as it is.</source>
        <translation>Le dice a CartSheets qué fila era. Déjelo como está.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Texts turned into TRUE or FALSE</source>
        <translation>Textos convertidos en VERDADERO o FALSO</translation>
    </message>
    <message>
        <source>Texts turned into dates</source>
        <translation>Textos convertidos en fechas</translation>
    </message>
    <message>
        <source>Texts turned into formulas</source>
        <translation>Textos convertidos en fórmulas</translation>
    </message>
    <message>
        <source>Texts turned into numbers</source>
        <translation>Textos convertidos en números</translation>
    </message>
    <message>
        <source>That {naming} belongs to customer {keys}.</source>
        <translation>Ese {naming} es del cliente {keys}.</translation>
    </message>
    <message>
        <source>That {naming} belongs to group {keys}.</source>
        <translation>Ese {naming} es del grupo {keys}.</translation>
    </message>
    <message>
        <source>The ZIP “{text}” is too short for {code}: has a leading zero been lost?</source>
        <translation>El código postal «{text}» es demasiado corto para {code}: ¿se perdió un cero inicial?</translation>
    </message>
    <message>
        <source>The address of the API cannot be read.</source>
        <translation>No se puede leer la dirección de la API.</translation>
    </message>
    <message>
        <source>The address of the API holds characters that no address has.</source>
        <translation>La dirección de la API contiene caracteres que ninguna dirección tiene.</translation>
    </message>
    <message>
        <source>The address of the API is not encrypted (http://{host}): the keys would lie open.</source>
        <translation>La dirección de la API no está cifrada (http://{host}): las claves quedarían a la vista.</translation>
    </message>
    <message>
        <source>The address of the API must be a plain one: no name or password, no question mark, no #.</source>
        <translation>La dirección de la API debe ser simple: sin nombre ni contraseña, sin interrogación, sin #.</translation>
    </message>
    <message>
        <source>The address of the API must begin with https:// and name a host.</source>
        <translation>La dirección de la API debe empezar por https:// y nombrar un servidor.</translation>
    </message>
    <message>
        <source>The address of the release note cannot be read.</source>
        <translation>No se puede leer la dirección del aviso de versión.</translation>
    </message>
    <message>
        <source>The address of the release note is not a plain one.</source>
        <translation>La dirección del aviso de versión no es simple.</translation>
    </message>
    <message>
        <source>The address of the release note is not encrypted.</source>
        <translation>La dirección del aviso de versión no está cifrada.</translation>
    </message>
    <message>
        <source>The answer of {host} does not come to an end.</source>
        <translation>La respuesta de {host} no termina.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has customer {listed} with the same e-mail but other values. Look whether it is yours.</source>
        <translation>Se perdió la respuesta a esta adición y la tienda tiene el cliente {listed} con el mismo correo pero otros valores. Mire si es el suyo.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has customer {listed} with the same name but other values. Look whether it is yours.</source>
        <translation>Se perdió la respuesta a esta adición y la tienda tiene el cliente {listed} con el mismo nombre pero otros valores. Mire si es el suyo.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has group {listed} with the same e-mail but other values. Look whether it is yours.</source>
        <translation>Se perdió la respuesta a esta adición y la tienda tiene el grupo {listed} con el mismo correo pero otros valores. Mire si es el suyo.</translation>
    </message>
    <message>
        <source>The answer to this add was lost, and the store has group {listed} with the same name but other values. Look whether it is yours.</source>
        <translation>Se perdió la respuesta a esta adición y la tienda tiene el grupo {listed} con el mismo nombre pero otros valores. Mire si es el suyo.</translation>
    </message>
    <message>
        <source>The base that was packed into this workbook belongs to another export.</source>
        <translation>La base incluida en este libro es de otra exportación.</translation>
    </message>
    <message>
        <source>The base that was packed into this workbook {why}.</source>
        <translation>La base incluida en este libro {why}.</translation>
    </message>
    <message>
        <source>The cell holds a formula that reaches outside this sheet: {formula}.</source>
        <translation>La celda contiene una fórmula que sale de esta hoja: {formula}.</translation>
    </message>
    <message>
        <source>The cell holds a number; it is sent as the text {digits}.</source>
        <translation>La celda contiene un número; se envía como el texto {digits}.</translation>
    </message>
    <message>
        <source>The cell holds the date {text} instead of {what}.</source>
        <translation>La celda contiene la fecha {text} en lugar de {what}.</translation>
    </message>
    <message>
        <source>The cell holds the logical value {text} instead of text{was}.</source>
        <translation>La celda contiene el valor lógico {text} en lugar de texto{was}.</translation>
    </message>
    <message>
        <source>The cell holds the logical value {text} instead of {what}.</source>
        <translation>La celda contiene el valor lógico {text} en lugar de {what}.</translation>
    </message>
    <message>
        <source>The cell holds the number {text} where the store has the text {base}. A number has lost any leading zeros and plus sign, so it is not clear what was typed.</source>
        <translation>La celda contiene el número {text} donde la tienda tiene el texto {base}. Un número ha perdido los ceros iniciales y el signo más, así que no está claro qué se escribió.</translation>
    </message>
    <message>
        <source>The cell holds the number {text}, formatted so that it is not clear which text is meant.</source>
        <translation>La celda contiene el número {text} con un formato que no deja claro qué texto se quería.</translation>
    </message>
    <message>
        <source>The cell holds the number {text}, which is too short for a ZIP of {code}: a number has no leading zeros.</source>
        <translation>La celda contiene el número {text}, demasiado corto para un código postal de {code}: un número no tiene ceros iniciales.</translation>
    </message>
    <message>
        <source>The cell holds {words}, and the file holds no result of it.</source>
        <translation>La celda contiene {words}, y el archivo no contiene su resultado.</translation>
    </message>
    <message>
        <source>The cell shows the error {text} instead of a value.</source>
        <translation>La celda muestra el error {text} en lugar de un valor.</translation>
    </message>
    <message>
        <source>The cell shows {number}%, and no percentage belongs here.</source>
        <translation>La celda muestra {number}%, y aquí no va un porcentaje.</translation>
    </message>
    <message>
        <source>The certificate authority&apos;s file cannot be read: {ca_file}</source>
        <translation>No se puede leer el archivo de la autoridad de certificación: {ca_file}</translation>
    </message>
    <message>
        <source>The certificate of {host} was not accepted: {why}.</source>
        <translation>No se aceptó el certificado de {host}: {why}.</translation>
    </message>
    <message>
        <source>The change set was sealed by {fingerprint}, not by {typed_fingerprint}.</source>
        <translation>El paquete de cambios lo selló {fingerprint}, no {typed_fingerprint}.</translation>
    </message>
    <message>
        <source>The column “{header}” ({letters}) is read as “{header2}”: told by its {WAYS}, {confidence} sure.</source>
        <translation>La columna «{header}» ({letters}) se lee como «{header2}»; se reconoce por su {WAYS}, con {confidence} de certeza.</translation>
    </message>
    <message>
        <source>The column “{header}” of “{name}” is gone.</source>
        <translation>La columna «{header}» de «{name}» ha desaparecido.</translation>
    </message>
    <message>
        <source>The column “{header}” was filled down, shifted or sorted alone. Undo that, or start from a fresh export.</source>
        <translation>La columna «{header}» se rellenó, desplazó u ordenó sola. Deshágalo o empiece con una exportación nueva.</translation>
    </message>
    <message>
        <source>The columns {letters} and {letters2} of “{name}” both go by “{header}”.</source>
        <translation>Las columnas {letters} y {letters2} de «{name}» se llaman ambas «{header}».</translation>
    </message>
    <message>
        <source>The customer was deleted in the store after the review.</source>
        <translation>El cliente se eliminó en la tienda después de la revisión.</translation>
    </message>
    <message>
        <source>The customer who stays keeps it; to keep another&apos;s, let that one stay.</source>
        <translation>El cliente que se queda lo conserva; para conservar el de otro, deje que se quede ese.</translation>
    </message>
    <message>
        <source>The disk is full, so {name} could not be written.</source>
        <translation>El disco está lleno, así que no se pudo escribir {name}.</translation>
    </message>
    <message>
        <source>The export {id} was never finished.</source>
        <translation>La exportación {id} nunca terminó.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are coded; it was read as {name}: check accents and umlauts.</source>
        <translation>El archivo no dice cómo están codificadas sus letras; se leyó como {name}: compruebe acentos y eñes.</translation>
    </message>
    <message>
        <source>The file does not say which export it is.</source>
        <translation>El archivo no dice qué exportación es.</translation>
    </message>
    <message>
        <source>The file ends within its part {filename}.</source>
        <translation>El archivo termina dentro de su parte {filename}.</translation>
    </message>
    <message>
        <source>The file has data connections; they were not refreshed.</source>
        <translation>El archivo tiene conexiones de datos; no se actualizaron.</translation>
    </message>
    <message>
        <source>The file has macros; they were neither read nor run.</source>
        <translation>El archivo tiene macros; no se leyeron ni se ejecutaron.</translation>
    </message>
    <message>
        <source>The file has more than {FILE_LIMIT} MB, more than can be read here.</source>
        <translation>El archivo tiene más de {FILE_LIMIT} MB, más de lo que aquí se puede leer.</translation>
    </message>
    <message>
        <source>The file has no sheet of customers any more; all of them stay as they are.</source>
        <translation>El archivo ya no tiene hoja de clientes; todos quedan como están.</translation>
    </message>
    <message>
        <source>The file holds no sheet that could be read.</source>
        <translation>El archivo no contiene ninguna hoja que se pueda leer.</translation>
    </message>
    <message>
        <source>The file holds nothing but zero bytes: it was never fully written.</source>
        <translation>El archivo solo contiene bytes cero: nunca se escribió del todo.</translation>
    </message>
    <message>
        <source>The file is a password-protected ZIP archive.</source>
        <translation>El archivo es un ZIP protegido con contraseña.</translation>
    </message>
    <message>
        <source>The file is a web page, whatever its name says.</source>
        <translation>El archivo es una página web, diga lo que diga su nombre.</translation>
    </message>
    <message>
        <source>The file is a workbook of Excel 95 or older.</source>
        <translation>El archivo es un libro de Excel 95 o anterior.</translation>
    </message>
    <message>
        <source>The file is an Apple Numbers document.</source>
        <translation>El archivo es un documento de Apple Numbers.</translation>
    </message>
    <message>
        <source>The file is an empty container: nothing is in it.</source>
        <translation>El archivo es un contenedor vacío: no hay nada en él.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: its letters are not coded as its beginning says.</source>
        <translation>El archivo está cortado o dañado: sus letras no están codificadas como dice su comienzo.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: its records cannot be read.</source>
        <translation>El archivo está cortado o dañado: no se pueden leer sus datos.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: its table of contents cannot be read.</source>
        <translation>El archivo está cortado o dañado: no se puede leer su índice.</translation>
    </message>
    <message>
        <source>The file is damaged at its part {filename}.</source>
        <translation>El archivo está dañado en su parte {filename}.</translation>
    </message>
    <message>
        <source>The file is damaged: in its sheet {sheet} {what}.</source>
        <translation>El archivo está dañado: en su hoja {sheet}, {what}.</translation>
    </message>
    <message>
        <source>The file is damaged: its content is missing.</source>
        <translation>El archivo está dañado: falta su contenido.</translation>
    </message>
    <message>
        <source>The file is damaged: its part {name} does not match its checksum.</source>
        <translation>El archivo está dañado: su parte {name} no coincide con su suma de control.</translation>
    </message>
    <message>
        <source>The file is damaged: its part {part} is not well-formed XML.</source>
        <translation>El archivo está dañado: su parte {part} no es XML bien formado.</translation>
    </message>
    <message>
        <source>The file is damaged: its part {part} is not what was written.</source>
        <translation>El archivo está dañado: su parte {part} no es lo que se escribió.</translation>
    </message>
    <message>
        <source>The file is damaged: its records cannot be read.</source>
        <translation>El archivo está dañado: no se pueden leer sus datos.</translation>
    </message>
    <message>
        <source>The file is damaged: its sheet {sheet} holds cell {cell} twice.</source>
        <translation>El archivo está dañado: su hoja {sheet} contiene la celda {cell} dos veces.</translation>
    </message>
    <message>
        <source>The file is damaged: the part of its sheet {name} is missing.</source>
        <translation>El archivo está dañado: falta la parte de su hoja {name}.</translation>
    </message>
    <message>
        <source>The file is damaged: the quotation marks in line {started_at} do not pair up.</source>
        <translation>El archivo está dañado: las comillas de la línea {started_at} no se cierran.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>El archivo está vacío (0 bytes).</translation>
    </message>
    <message>
        <source>The file is protected with a password.</source>
        <translation>El archivo está protegido con contraseña.</translation>
    </message>
    <message>
        <source>The file is {kind}.</source>
        <translation>El archivo es {kind}.</translation>
    </message>
    <message>
        <source>The file is {name}.</source>
        <translation>El archivo es {name}.</translation>
    </message>
    <message>
        <source>The file mixes rows or sheets of different exports.</source>
        <translation>El archivo mezcla filas u hojas de distintas exportaciones.</translation>
    </message>
    <message>
        <source>The file refers to other files; they were not opened.</source>
        <translation>El archivo remite a otros archivos; no se abrieron.</translation>
    </message>
    <message>
        <source>The file was left as it is. Save the results as a separate file.</source>
        <translation>El archivo quedó como estaba. Guarde los resultados como archivo aparte.</translation>
    </message>
    <message>
        <source>The file was not opened: it unpacks to {total} MB, more than can be read here.</source>
        <translation>El archivo no se abrió: se descomprime a {total} MB, más de lo que aquí se puede leer.</translation>
    </message>
    <message>
        <source>The file was not opened: its part {part} {what}.</source>
        <translation>El archivo no se abrió: su parte {part} {what}.</translation>
    </message>
    <message>
        <source>The file was not opened: {why}.</source>
        <translation>El archivo no se abrió: {why}.</translation>
    </message>
    <message>
        <source>The file was not read: it holds more cells than any store&apos;s customers would fill.</source>
        <translation>El archivo no se leyó: contiene más celdas de las que llenarían los clientes de cualquier tienda.</translation>
    </message>
    <message>
        <source>The file was not read: the merged cells of its sheet {sheet} are too many.</source>
        <translation>El archivo no se leyó: su hoja {sheet} tiene demasiadas celdas combinadas.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened: another program holds it, or you may not read it.</source>
        <translation>No se puede abrir el archivo {name}: otro programa lo retiene o usted no puede leerlo.</translation>
    </message>
    <message>
        <source>The file {name} could not be read: its drive or network folder does not answer.</source>
        <translation>No se pudo leer el archivo {name}: su unidad o carpeta de red no responde.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {strerror}.</source>
        <translation>No se puede crear la carpeta {folder}: {strerror}.</translation>
    </message>
    <message>
        <source>The folder {home} cannot be made or written.</source>
        <translation>No se puede crear la carpeta {home} ni escribir en ella.</translation>
    </message>
    <message>
        <source>The group was deleted in the store after the review.</source>
        <translation>El grupo se eliminó en la tienda después de la revisión.</translation>
    </message>
    <message>
        <source>The group “{label}” cannot be deleted: {count} of its customers are held back.</source>
        <translation>El grupo «{label}» no se puede eliminar: {count} de sus clientes están retenidos.</translation>
    </message>
    <message>
        <source>The group “{label}” will be deleted. {members}</source>
        <translation>Se eliminará el grupo «{label}». {members}</translation>
    </message>
    <message>
        <source>The header “{text}” stands twice in “{name}”: in columns {first} and {second}.</source>
        <translation>El encabezado «{text}» está dos veces en «{name}»: en las columnas {first} y {second}.</translation>
    </message>
    <message>
        <source>The hidden sheet that says which export this is was edited; the other marks agree.</source>
        <translation>La hoja oculta que dice qué exportación es esta se editó; las demás marcas coinciden.</translation>
    </message>
    <message>
        <source>The key that seals your change sets cannot be used: {path}.</source>
        <translation>No se puede usar la clave que sella sus paquetes de cambios: {path}.</translation>
    </message>
    <message>
        <source>The keyring&apos;s entry for the store “{store}” cannot be read.</source>
        <translation>No se puede leer la entrada del llavero para la tienda «{store}».</translation>
    </message>
    <message>
        <source>The keys kept for “{name}” belong to {secure_url}, not to {secure_url2}.</source>
        <translation>Las claves guardadas para «{name}» son de {secure_url}, no de {secure_url2}.</translation>
    </message>
    <message>
        <source>The keys of the store “{name}” are not on this computer.</source>
        <translation>Las claves de la tienda «{name}» no están en este equipo.</translation>
    </message>
    <message>
        <source>The name {host} cannot be found.</source>
        <translation>No se encuentra el nombre {host}.</translation>
    </message>
    <message>
        <source>The new customer “{label}” (row {row})</source>
        <translation>El cliente nuevo «{label}» (fila {row})</translation>
    </message>
    <message>
        <source>The new group “{draft}” is held back itself.</source>
        <translation>El grupo nuevo «{draft}» está retenido a su vez.</translation>
    </message>
    <message>
        <source>The new group “{group}” could not be added.</source>
        <translation>No se pudo añadir el grupo nuevo «{group}».</translation>
    </message>
    <message>
        <source>The new password in this row was sent by an earlier push and is left out. To set it once more, type it into a new export.</source>
        <translation>La contraseña nueva de esta fila la mandó un envío anterior y se omite. Para ponerla otra vez, escríbala en una exportación nueva.</translation>
    </message>
    <message>
        <source>The new password is longer than {limit} characters.</source>
        <translation>La contraseña nueva tiene más de {limit} caracteres.</translation>
    </message>
    <message>
        <source>The new password is no plain text.</source>
        <translation>La contraseña nueva no es texto simple.</translation>
    </message>
    <message>
        <source>The new password is not text in this sheet, so it may not be what was typed.</source>
        <translation>La contraseña nueva no es texto en esta hoja, así que puede no ser lo que se escribió.</translation>
    </message>
    <message>
        <source>The new password lacks {lacking}; the store may refuse it.</source>
        <translation>A la contraseña nueva le falta {lacking}; la tienda puede rechazarla.</translation>
    </message>
    <message>
        <source>The new password looks like one that a store has made unreadable.</source>
        <translation>La contraseña nueva parece una que una tienda hizo ilegible.</translation>
    </message>
    <message>
        <source>The number {key} was typed or pasted into a row that is not a row of the export.</source>
        <translation>El número {key} se escribió o pegó en una fila que no es de la exportación.</translation>
    </message>
    <message>
        <source>The numbers under “{header}” of “{name}” seem not to be this store&apos;s: {contradicted} of {checked} fit no row (row {number}: {key}).</source>
        <translation>Los números de «{header}» en «{name}» no parecen de esta tienda: {contradicted} de {checked} no encajan con ninguna fila (fila {number}: {key}).</translation>
    </message>
    <message>
        <source>The plan cannot be written to {path}: {strerror}.</source>
        <translation>El plan no se puede escribir en {path}: {strerror}.</translation>
    </message>
    <message>
        <source>Deletes in the plan: {deletes}; allowed: {allowed_deletes}. Nothing was sent.</source>
        <translation>Eliminaciones en el plan: {deletes}; permitidas: {allowed_deletes}. No se envió nada.</translation>
    </message>
    <message>
        <source>The plan does not say which column of {name} holds its new passwords.</source>
        <translation>El plan no dice en qué columna de {name} están las contraseñas nuevas.</translation>
    </message>
    <message>
        <source>The proxy between this computer and {host} does not answer.</source>
        <translation>El proxy entre este equipo y {host} no responde.</translation>
    </message>
    <message>
        <source>The record has no draft {draft_id}.</source>
        <translation>El registro no tiene el borrador {draft_id}.</translation>
    </message>
    <message>
        <source>The record has no export {export_id}.</source>
        <translation>El registro no tiene la exportación {export_id}.</translation>
    </message>
    <message>
        <source>The record has no push {push_id}.</source>
        <translation>El registro no tiene el envío {push_id}.</translation>
    </message>
    <message>
        <source>The record has no such entry any more.</source>
        <translation>El registro ya no tiene esa entrada.</translation>
    </message>
    <message>
        <source>The record in {parent} cannot be written.</source>
        <translation>No se puede escribir el registro de {parent}.</translation>
    </message>
    <message>
        <source>The record in {parent} could not be used.</source>
        <translation>No se pudo usar el registro de {parent}.</translation>
    </message>
    <message>
        <source>The record in {parent} is damaged and cannot be read.</source>
        <translation>El registro de {parent} está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>The record in {parent} was written by a newer CartSheets.</source>
        <translation>El registro de {parent} lo escribió un CartSheets más nuevo.</translation>
    </message>
    <message>
        <source>The result of {words} is empty; only an empty cell clears a value.</source>
        <translation>El resultado de «{words}» está vacío; solo una celda vacía vacía un valor.</translation>
    </message>
    <message>
        <source>The results are in {path}.</source>
        <translation>Los resultados están en {path}.</translation>
    </message>
    <message>
        <source>The results could not be put into the file without changing something else in it.</source>
        <translation>No se pudieron poner los resultados en el archivo sin cambiar otra cosa.</translation>
    </message>
    <message>
        <source>The results could not be written into the sheet. {error}</source>
        <translation>Los resultados no se pudieron escribir en la hoja. {error}</translation>
    </message>
    <message>
        <source>The results could not be written: {strerror}.</source>
        <translation>No se pudieron escribir los resultados: {strerror}.</translation>
    </message>
    <message>
        <source>The same sheet deletes the group “{text}”.</source>
        <translation>La misma hoja elimina el grupo «{text}».</translation>
    </message>
    <message>
        <source>The seal of {name} is broken: it was altered after it was saved. Nothing was opened.</source>
        <translation>El sello de {name} está roto: se alteró después de guardarlo. No se abrió nada.</translation>
    </message>
    <message>
        <source>The setting stores must be a list of tables ([[stores]]).</source>
        <translation>El ajuste stores debe ser una lista de tablas ([[stores]]).</translation>
    </message>
    <message>
        <source>The setting stores[{n}].name is used twice: {name}.</source>
        <translation>El ajuste stores[{n}].name se usa dos veces: {name}.</translation>
    </message>
    <message>
        <source>The setting version must be a whole number, not {version}.</source>
        <translation>El ajuste version debe ser un número entero, no {version}.</translation>
    </message>
    <message>
        <source>The setting {name} must be a table.</source>
        <translation>El ajuste {name} debe ser una tabla.</translation>
    </message>
    <message>
        <source>The setting {where} must be {wish}, not {value}.</source>
        <translation>El ajuste {where} debe ser {wish}, no {value}.</translation>
    </message>
    <message>
        <source>The setting {where}.{name} is missing or empty.</source>
        <translation>El ajuste {where}.{name} falta o está vacío.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read.</source>
        <translation>No se puede leer el archivo de ajustes {path}.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be written.</source>
        <translation>No se puede escribir el archivo de ajustes {path}.</translation>
    </message>
    <message>
        <source>The settings file {path} is not valid TOML ({error}).</source>
        <translation>El archivo de ajustes {path} no es TOML válido ({error}).</translation>
    </message>
    <message>
        <source>The spreadsheet damaged this cell: the store has {value}.</source>
        <translation>La hoja de cálculo dañó esta celda: la tienda tiene {value}.</translation>
    </message>
    <message>
        <source>The spreadsheet made the number {text} of this text and keeps only 15 of its digits.</source>
        <translation>La hoja de cálculo convirtió este texto en el número {text} y solo guarda 15 de sus cifras.</translation>
    </message>
    <message>
        <source>The spreadsheet turned this cell into the date {text}{was}.</source>
        <translation>La hoja de cálculo convirtió esta celda en la fecha {text}{was}.</translation>
    </message>
    <message>
        <source>The store allows the next call in {delay_s} seconds.</source>
        <translation>La tienda permite la próxima llamada en {delay_s} segundos.</translation>
    </message>
    <message>
        <source>The store answered {status}.</source>
        <translation>La tienda respondió {status}.</translation>
    </message>
    <message>
        <source>The store asks for a pause of {told_s} seconds.</source>
        <translation>La tienda pide una pausa de {told_s} segundos.</translation>
    </message>
    <message>
        <source>The store changed {different} values of the first {sent} rows on the way in ({column} of {key}), so nothing more was sent.</source>
        <translation>La tienda cambió {different} valores de las primeras {sent} filas al guardarlos ({column} de {key}), así que no se envió nada más.</translation>
    </message>
    <message>
        <source>The store counts {total} {noun} but lists {listed}.</source>
        <translation>La tienda cuenta {total} {noun} pero lista {listed}.</translation>
    </message>
    <message>
        <source>The store did not delete it.</source>
        <translation>La tienda no lo eliminó.</translation>
    </message>
    <message>
        <source>The store did not say whether it took the new password.</source>
        <translation>La tienda no dijo si aceptó la contraseña nueva.</translation>
    </message>
    <message>
        <source>The store did not take this change.</source>
        <translation>La tienda no aceptó este cambio.</translation>
    </message>
    <message>
        <source>The store did not take this row, though it was sent three times.</source>
        <translation>La tienda no aceptó esta fila aunque se envió tres veces.</translation>
    </message>
    <message>
        <source>The store emptied the other cells of this row when it was updated, and did not take them back. What they held is in the history of this push.</source>
        <translation>La tienda vació las demás celdas de esta fila al actualizarla y no las aceptó de vuelta. Lo que contenían está en el historial de este envío.</translation>
    </message>
    <message>
        <source>The store emptied the other cells of this row when it was updated; they were put back.</source>
        <translation>La tienda vació las demás celdas de esta fila al actualizarla; se repusieron.</translation>
    </message>
    <message>
        <source>The store has no customer {key}, which was chosen for this row.</source>
        <translation>La tienda no tiene el cliente {key} que se eligió para esta fila.</translation>
    </message>
    <message>
        <source>The store has no customer {key}.{hint}</source>
        <translation>La tienda no tiene el cliente {key}.{hint}</translation>
    </message>
    <message>
        <source>The store has no group {key}, which was chosen for this row.</source>
        <translation>La tienda no tiene el grupo {key} que se eligió para esta fila.</translation>
    </message>
    <message>
        <source>The store has no group {key}.{hint}</source>
        <translation>La tienda no tiene el grupo {key}.{hint}</translation>
    </message>
    <message>
        <source>The store has {value} called “{name}”.</source>
        <translation>La tienda tiene {value} con el nombre «{name}».</translation>
    </message>
    <message>
        <source>The store holds this already.</source>
        <translation>La tienda ya lo tiene.</translation>
    </message>
    <message>
        <source>The store keeps {header} as “{value}”.</source>
        <translation>La tienda guarda «{header}» como «{value}».</translation>
    </message>
    <message>
        <source>The store may send a welcome e-mail to {adds} new customer; this program cannot switch that off.</source>
        <translation>La tienda puede enviar un correo de bienvenida a {adds} cliente nuevo; este programa no puede evitarlo.</translation>
    </message>
    <message>
        <source>The store may send a welcome e-mail to {adds} new customers; this program cannot switch that off.</source>
        <translation>La tienda puede enviar un correo de bienvenida a {adds} clientes nuevos; este programa no puede evitarlo.</translation>
    </message>
    <message>
        <source>The store no longer has the group “{text}”.</source>
        <translation>La tienda ya no tiene el grupo «{text}».</translation>
    </message>
    <message>
        <source>The store no longer has this customer.</source>
        <translation>La tienda ya no tiene este cliente.</translation>
    </message>
    <message>
        <source>The store no longer has this group.</source>
        <translation>La tienda ya no tiene este grupo.</translation>
    </message>
    <message>
        <source>The store refused the keys, or they lack a permission for this (status {code}); it does not say which.</source>
        <translation>La tienda rechazó las claves o les falta un permiso para esto (estado {code}); no dice cuál de las dos cosas.</translation>
    </message>
    <message>
        <source>The store refused to {what} (status {code}).</source>
        <translation>La tienda se negó a {what} (estado {code}).</translation>
    </message>
    <message>
        <source>The store refused to {what} (status {code}){value}</source>
        <translation>La tienda se negó a {what} (estado {code}){value}</translation>
    </message>
    <message>
        <source>The store rejected half of the rows so far, so the push stopped by itself.</source>
        <translation>La tienda ha rechazado la mitad de las filas, así que el envío se detuvo solo.</translation>
    </message>
    <message>
        <source>The store reports an error of its own whenever this is sent.</source>
        <translation>La tienda da un error propio cada vez que se envía esto.</translation>
    </message>
    <message>
        <source>The store sent a customer without a usable {name}.</source>
        <translation>La tienda mandó un cliente sin {name} utilizable.</translation>
    </message>
    <message>
        <source>The store sent a group without a usable {name}.</source>
        <translation>La tienda mandó un grupo sin {name} utilizable.</translation>
    </message>
    <message>
        <source>The store sent a {name} of customer {key} that is no {kind}.</source>
        <translation>La tienda mandó un «{name}» del cliente {key} que no es {kind}.</translation>
    </message>
    <message>
        <source>The store sent a {name} of group {key} that is no {kind}.</source>
        <translation>La tienda mandó un «{name}» del grupo {key} que no es {kind}.</translation>
    </message>
    <message>
        <source>The store was asked for {what} and sent something else.</source>
        <translation>Se preguntó a la tienda ({what}) y mandó otra cosa.</translation>
    </message>
    <message>
        <source>The store was so late that this customer is there more than once: as {listed}. Delete all but one.</source>
        <translation>La tienda tardó tanto que este cliente está más de una vez: como {listed}. Elimine todos menos uno.</translation>
    </message>
    <message>
        <source>The store was so late that this group is there more than once: as {listed}. Delete all but one.</source>
        <translation>La tienda tardó tanto que este grupo está más de una vez: como {listed}. Elimine todos menos uno.</translation>
    </message>
    <message>
        <source>The store&apos;s API is at {DEFAULT_API_URL}; set another address only if you were given one.</source>
        <translation>La API de la tienda está en {DEFAULT_API_URL}; ponga otra dirección solo si le dieron una.</translation>
    </message>
    <message>
        <source>The store&apos;s list of {noun} kept changing while it was read.</source>
        <translation>La lista de la tienda ({noun}) siguió cambiando mientras se leía.</translation>
    </message>
    <message>
        <source>The store&apos;s own number. Leave it as it is; blank: the row is added.</source>
        <translation>El número propio de la tienda. Déjelo como está; vacío: la fila se añade.</translation>
    </message>
    <message>
        <source>The store&apos;s text is too long for a spreadsheet cell, or holds characters that a sheet cannot show, so an edit of the shown part would damage the rest.</source>
        <translation>El texto de la tienda es demasiado largo para una celda o contiene caracteres que una hoja no puede mostrar; editar la parte visible dañaría el resto.</translation>
    </message>
    <message>
        <source>The store&apos;s {name} is empty or holds a character that cannot be part of it.</source>
        <translation>El campo «{name}» de la tienda está vacío o contiene un carácter que no puede formar parte.</translation>
    </message>
    <message>
        <source>The support bundle cannot be written to {path}.</source>
        <translation>El paquete de ayuda no se puede escribir en {path}.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer: it is locked, or access was refused.</source>
        <translation>El llavero del sistema no respondió: está bloqueado o se denegó el acceso.</translation>
    </message>
    <message>
        <source>The values come from the export of {at} UTC{who}.</source>
        <translation>Los valores vienen de la exportación del {at} UTC{who}.</translation>
    </message>
    <message>
        <source>The workbook did not read back as it was written ({wrong} places, first {wrong2}).</source>
        <translation>El libro no se releyó como se escribió ({wrong} lugares, el primero {wrong2}).</translation>
    </message>
    <message>
        <source>The workbook would be larger than spreadsheet programs can open.</source>
        <translation>El libro sería más grande de lo que las hojas de cálculo pueden abrir.</translation>
    </message>
    <message>
        <source>The {header} of this row was {token_key} and is now empty.</source>
        <translation>El {header} de esta fila era {token_key} y ahora está vacío.</translation>
    </message>
    <message>
        <source>The {place} cannot be used: {error}.</source>
        <translation>No se puede usar: {place}: {error}.</translation>
    </message>
    <message>
        <source>There are more customers than a sheet has rows ({MOST_ROWS}).</source>
        <translation>Hay más clientes que filas tiene una hoja ({MOST_ROWS}).</translation>
    </message>
    <message>
        <source>There is no change to hand over.</source>
        <translation>No hay ningún cambio que entregar.</translation>
    </message>
    <message>
        <source>There is no column or preset called {value}.</source>
        <translation>No hay columna ni conjunto llamado {value}.</translation>
    </message>
    <message>
        <source>There is no customer {key} in the store.</source>
        <translation>En la tienda no hay ningún cliente {key}.</translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”.</source>
        <translation>No existe la codificación «{encoding}».</translation>
    </message>
    <message>
        <source>There is no file {name} in {parent}.</source>
        <translation>No hay ningún archivo {name} en {parent}.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>No existe la carpeta {parent}.</translation>
    </message>
    <message>
        <source>There is no group “{shown}”.</source>
        <translation>No existe el grupo «{shown}».</translation>
    </message>
    <message>
        <source>These keys are too long to be a store&apos;s.</source>
        <translation>Estas claves son demasiado largas para ser de una tienda.</translation>
    </message>
    <message>
        <source>This cell is merged with others, so it has no value of its own.</source>
        <translation>Esta celda está combinada con otras y no tiene valor propio.</translation>
    </message>
    <message>
        <source>This change set cannot be read.</source>
        <translation>Este paquete de cambios no se puede leer.</translation>
    </message>
    <message>
        <source>This change set was made for “{store}” ({store_id}), not for “{store_name}”.</source>
        <translation>Este paquete de cambios se hizo para «{store}» ({store_id}), no para «{store_name}».</translation>
    </message>
    <message>
        <source>This change set was saved by another version of the program.</source>
        <translation>Este paquete de cambios lo guardó otra versión del programa.</translation>
    </message>
    <message>
        <source>This computer has no keyring that CartSheets trusts with a store&apos;s keys.</source>
        <translation>Este equipo no tiene un llavero al que CartSheets confíe las claves de una tienda.</translation>
    </message>
    <message>
        <source>This file is not a saved plan.</source>
        <translation>Este archivo no es un plan guardado.</translation>
    </message>
    <message>
        <source>This plan cannot be read: it was cut off or altered.</source>
        <translation>Este plan no se puede leer: se cortó o se alteró.</translation>
    </message>
    <message>
        <source>This plan is push {earlier} already.</source>
        <translation>Este plan ya es el envío {earlier}.</translation>
    </message>
    <message>
        <source>This plan was made for “{store}”, not for “{store_name}”.</source>
        <translation>Este plan se hizo para «{store}», no para «{store_name}».</translation>
    </message>
    <message>
        <source>This plan was saved by another version of the program.</source>
        <translation>Este plan lo guardó otra versión del programa.</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Esta fila</translation>
    </message>
    <message>
        <source>This row comes from another export or store.</source>
        <translation>Esta fila viene de otra exportación o tienda.</translation>
    </message>
    <message>
        <source>This row looks like totals, not like a customer.</source>
        <translation>Esta fila parece un total, no un cliente.</translation>
    </message>
    <message>
        <source>This row&apos;s hidden mark was altered.</source>
        <translation>La marca oculta de esta fila se alteró.</translation>
    </message>
    <message>
        <source>This row&apos;s {header} was {token_key} and is now {key}.</source>
        <translation>El {header} de esta fila era {token_key} y ahora es {key}.</translation>
    </message>
    <message>
        <source>This sheet was copied out of its workbook; the marks of its rows tell which export it is.</source>
        <translation>Esta hoja se copió fuera de su libro; las marcas de sus filas dicen qué exportación es.</translation>
    </message>
    <message>
        <source>This sheet was exported {days} days ago.</source>
        <translation>Esta hoja se exportó hace {days} días.</translation>
    </message>
    <message>
        <source>This tells what happened to the store. Nothing was sent.</source>
        <translation>Esto cuenta lo que pasó en la tienda. No se envió nada.</translation>
    </message>
    <message>
        <source>This workbook shows {customers} customers and {groups} customer groups of the store {store}, as they were on {taken_at}.</source>
        <translation>Este libro muestra {customers} clientes y {groups} grupos de clientes de la tienda {store}, tal como estaban el {taken_at}.</translation>
    </message>
    <message>
        <source>To bring values back, restore them from the export.</source>
        <translation>Para traer valores de vuelta, recupérelos de la exportación.</translation>
    </message>
    <message>
        <source>Try again after it; a push that was cut off can be resumed.</source>
        <translation>Inténtelo después; un envío cortado se puede reanudar.</translation>
    </message>
    <message>
        <source>Try again at a quieter time.</source>
        <translation>Inténtelo en un momento más tranquilo.</translation>
    </message>
    <message>
        <source>Try again in a while; a push that was cut off can be resumed.</source>
        <translation>Inténtelo dentro de un rato; un envío cortado se puede reanudar.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, report it.</source>
        <translation>Inténtelo de nuevo; si sigue igual, comuníquelo.</translation>
    </message>
    <message>
        <source>Type a number up to {LARGEST_INTEGER}.</source>
        <translation>Escriba un número hasta {LARGEST_INTEGER}.</translation>
    </message>
    <message>
        <source>Type a smaller number.</source>
        <translation>Escriba un número menor.</translation>
    </message>
    <message>
        <source>Type the password again as plain text, or empty the cell.</source>
        <translation>Escriba la contraseña de nuevo como texto simple o vacíe la celda.</translation>
    </message>
    <message>
        <source>Type the password itself, or empty the cell to leave it as it is.</source>
        <translation>Escriba la contraseña misma o vacíe la celda para dejarla como está.</translation>
    </message>
    <message>
        <source>Type the text again, or use the suggestion without it.</source>
        <translation>Escriba el texto de nuevo o use la sugerencia sin él.</translation>
    </message>
    <message>
        <source>Type the text again, or use the suggestion.</source>
        <translation>Escriba el texto de nuevo o use la sugerencia.</translation>
    </message>
    <message>
        <source>Type the value again, or switch this kind of repair on.</source>
        <translation>Escriba el valor de nuevo o active este tipo de reparación.</translation>
    </message>
    <message>
        <source>Type the value again; the store has {base}.</source>
        <translation>Escriba el valor de nuevo; la tienda tiene {base}.</translation>
    </message>
    <message>
        <source>Type the word itself, or empty the cell.</source>
        <translation>Escriba la palabra misma o vacíe la celda.</translation>
    </message>
    <message>
        <source>Type the {header} again.</source>
        <translation>Escriba «{header}» de nuevo.</translation>
    </message>
    <message>
        <source>Type the {header} again. To delete the row, choose DELETE under Action.</source>
        <translation>Escriba «{header}» de nuevo. Para eliminar la fila, elija DELETE en Action.</translation>
    </message>
    <message>
        <source>Type the {header}; the store asks for it.</source>
        <translation>Escriba «{header}»; la tienda lo pide.</translation>
    </message>
    <message>
        <source>Type {header} as a whole number.</source>
        <translation>Escriba «{header}» como número entero.</translation>
    </message>
    <message>
        <source>Type {header} with digits and a decimal point only, without other signs.</source>
        <translation>Escriba «{header}» solo con cifras y punto decimal, sin otros signos.</translation>
    </message>
    <message>
        <source>Typographic quotation marks and dashes in e-mails and phones</source>
        <translation>Comillas y guiones tipográficos en correos y teléfonos</translation>
    </message>
    <message>
        <source>Undo its deletion, or copy the column back from a fresh export. Without it nobody can tell which row is which customer.</source>
        <translation>Deshaga su eliminación o copie la columna de una exportación nueva. Sin ella nadie puede saber qué fila es qué cliente.</translation>
    </message>
    <message>
        <source>Undo its deletion, or copy the column back from a fresh export. Without it nobody can tell which row is which group.</source>
        <translation>Deshaga su eliminación o copie la columna de una exportación nueva. Sin ella nadie puede saber qué fila es qué grupo.</translation>
    </message>
    <message>
        <source>Undo that, or start from a fresh export. Without it nobody can tell which row is which customer.</source>
        <translation>Deshágalo o empiece con una exportación nueva. Sin ella nadie puede saber qué fila es qué cliente.</translation>
    </message>
    <message>
        <source>Undo that, or start from a fresh export. Without it nobody can tell which row is which group.</source>
        <translation>Deshágalo o empiece con una exportación nueva. Sin ella nadie puede saber qué fila es qué grupo.</translation>
    </message>
    <message>
        <source>Undo the merging in your spreadsheet program and save the file.</source>
        <translation>Separe las celdas en su programa de hojas de cálculo y guarde el archivo.</translation>
    </message>
    <message>
        <source>Undo the sort or the shift of “{header}” alone, or leave the repair to put back what was exported.</source>
        <translation>Deshaga la ordenación o el desplazamiento de «{header}» sola, o deje que la reparación reponga lo exportado.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Unmerge the cells and give each row its own value.</source>
        <translation>Separe las celdas y dé a cada fila su propio valor.</translation>
    </message>
    <message>
        <source>Unpack it and pick the sheet in it.</source>
        <translation>Descomprímalo y elija la hoja que contiene.</translation>
    </message>
    <message>
        <source>Use that newer version.</source>
        <translation>Use esa versión más nueva.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, and try again.</source>
        <translation>Espere a que termine o ciérrelo, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it first.</source>
        <translation>Espere a que termine o deténgalo primero.</translation>
    </message>
    <message>
        <source>What became of the row in the last push. Filled in by CartSheets.</source>
        <translation>Qué fue de la fila en el último envío. Lo rellena CartSheets.</translation>
    </message>
    <message>
        <source>What is published about the newest version is not from the publisher of CartSheets, or damaged.</source>
        <translation>Lo publicado sobre la versión más nueva no es del editor de CartSheets, o está dañado.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What this sheet was exported with came in the workbook and is in this computer&apos;s record now.</source>
        <translation>Con qué se exportó esta hoja venía en el libro y ya consta en el registro de este equipo.</translation>
    </message>
    <message>
        <source>What this sheet was exported with is not in this computer&apos;s record.</source>
        <translation>Con qué se exportó esta hoja no consta en el registro de este equipo.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Whether there is a newer version cannot be found out: {url} does not answer.</source>
        <translation>No se puede saber si hay una versión más nueva: {url} no responde.</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Número entero</translation>
    </message>
    <message>
        <source>Why, in a sentence. Filled in by CartSheets.</source>
        <translation>Por qué, en una frase. Lo rellena CartSheets.</translation>
    </message>
    <message>
        <source>Windows-1252 (Western European)</source>
        <translation>Windows-1252 (europeo occidental)</translation>
    </message>
    <message>
        <source>Write DELETE in an Action column, or start from an export.</source>
        <translation>Escriba DELETE en una columna Action o empiece con una exportación.</translation>
    </message>
    <message>
        <source>Write DELETE into the row of the customer that should go.</source>
        <translation>Escriba DELETE en la fila del cliente que deba irse.</translation>
    </message>
    <message>
        <source>Write DELETE into the row of the group that should go.</source>
        <translation>Escriba DELETE en la fila del grupo que deba irse.</translation>
    </message>
    <message>
        <source>Write headers such as Email, First name, ZIP over its columns, within the first twenty rows. To send edits back safely, start from an export.</source>
        <translation>Escriba encabezados como Email, First name, ZIP sobre sus columnas, en las primeras veinte filas. Para devolver ediciones sin riesgos, empiece con una exportación.</translation>
    </message>
    <message>
        <source>Write it like 50/2, or off.</source>
        <translation>Escríbalo como 50/2, o off.</translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation>Escríbala como name@example.com.</translation>
    </message>
    <message>
        <source>Write the right number under {header}, or match by another column.</source>
        <translation>Escriba el número correcto en «{header}» o empareje por otra columna.</translation>
    </message>
    <message>
        <source>Write the right number, or empty the cell to add a new row.</source>
        <translation>Escriba el número correcto o vacíe la celda para añadir una fila nueva.</translation>
    </message>
    <message>
        <source>Write the store&apos;s number, or empty the cell.</source>
        <translation>Escriba el número de la tienda o vacíe la celda.</translation>
    </message>
    <message>
        <source>Write their ids with commas: 17,45.</source>
        <translation>Escriba sus números con comas: 17,45.</translation>
    </message>
    <message>
        <source>Write {code}, or the country&apos;s two-letter code.</source>
        <translation>Escriba {code} o el código de dos letras del país.</translation>
    </message>
    <message>
        <source>Write {state}, or the state&apos;s full name.</source>
        <translation>Escriba {state} o el nombre completo del estado.</translation>
    </message>
    <message>
        <source>Write “{ACTION_HEADER}” back into {letters}{header_row}, save, and open the file again.</source>
        <translation>Vuelva a escribir «{ACTION_HEADER}» en {letters}{header_row}, guarde y abra el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Write “{header}” back into {letters}{header_row}, save, and open the file again. A column of your own goes to the right of all others.</source>
        <translation>Vuelva a escribir «{header}» en {letters}{header_row}, guarde y abra el archivo de nuevo. Una columna propia va a la derecha de todas las demás.</translation>
    </message>
    <message>
        <source>Writing the results into your sheet</source>
        <translation>Escribiendo los resultados en su hoja</translation>
    </message>
    <message>
        <source>Yes or No</source>
        <translation>Yes o No</translation>
    </message>
    <message>
        <source>`cartsheets-cli history` lists the pushes there are.</source>
        <translation>`cartsheets-cli history` muestra los envíos que hay.</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>un archivo 7-Zip</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>un archivo JSON</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>una presentación de PowerPoint</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>un archivo RAR</translation>
    </message>
    <message>
        <source>a SYLK sheet</source>
        <translation>una hoja SYLK</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un documento de Word</translation>
    </message>
    <message>
        <source>a ZIP archive, not a sheet</source>
        <translation>un archivo ZIP, no una hoja</translation>
    </message>
    <message>
        <source>a capital letter</source>
        <translation>una mayúscula</translation>
    </message>
    <message>
        <source>a cell in row {row_number} has the address {reference}</source>
        <translation>una celda de la fila {row_number} tiene la dirección {reference}</translation>
    </message>
    <message>
        <source>a cell outside the sheet</source>
        <translation>una celda fuera de la hoja</translation>
    </message>
    <message>
        <source>a group was deleted since the export.</source>
        <translation>se eliminó un grupo desde la exportación.</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>clientes</translation>
    </message>
    <message>
        <source>delete {mark}</source>
        <translation>eliminar {mark}</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>conocido aquí</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>desconocido aquí</translation>
    </message>
    <message>
        <source>status {status_code}</source>
        <translation>estado {status_code}</translation>
    </message>
    <message>
        <source>the settings file cannot be read</source>
        <translation>no se puede leer el archivo de ajustes</translation>
    </message>
    <message>
        <source>the store changed while it was read.</source>
        <translation>la tienda cambió mientras se leía.</translation>
    </message>
    <message>
        <source>the store does not list by the time of the last change.</source>
        <translation>la tienda no lista por la hora del último cambio.</translation>
    </message>
    <message>
        <source>the store does not list its customers by their numbers.</source>
        <translation>la tienda no lista sus clientes por sus números.</translation>
    </message>
    <message>
        <source>the store lists other customers than expected.</source>
        <translation>la tienda lista otros clientes de los esperados.</translation>
    </message>
    <message>
        <source>the store&apos;s count does not fit its list.</source>
        <translation>la cuenta de la tienda no encaja con su lista.</translation>
    </message>
    <message>
        <source>too many changed since the export.</source>
        <translation>cambiaron demasiados desde la exportación.</translation>
    </message>
    <message>
        <source>too much changed since the export.</source>
        <translation>cambió demasiado desde la exportación.</translation>
    </message>
    <message>
        <source>written like {value}</source>
        <translation>escrito como {value}</translation>
    </message>
    <message>
        <source>{ACTION_HEADER} is the result of a formula here: “{cell}”.</source>
        <translation>{ACTION_HEADER} es aquí el resultado de una fórmula: «{cell}».</translation>
    </message>
    <message>
        <source>{count} pushed rows are not in the sheet any more; History tells what became of them.</source>
        <translation>{count} filas enviadas ya no están en la hoja; el Historial dice qué fue de ellas.</translation>
    </message>
    <message>
        <source>{header} holds only spaces, and the store knows only Yes and No here.</source>
        <translation>«{header}» solo contiene espacios, y la tienda solo conoce aquí Yes y No.</translation>
    </message>
    <message>
        <source>{message} The push waits and tries again in {pause}. You may stop it: nothing is lost, and it can be resumed.</source>
        <translation>{message} El envío espera y lo intenta de nuevo en {pause}. Puede detenerlo: no se pierde nada y se puede reanudar.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>No se puede leer {name}: {strerror}.</translation>
    </message>
    <message>
        <source>{name} has no seal that can be checked, so nobody knows who made it.</source>
        <translation>{name} no tiene un sello que se pueda comprobar, así que nadie sabe quién lo hizo.</translation>
    </message>
    <message>
        <source>{name} is no change set that can be read: it was cut off or altered.</source>
        <translation>{name} no es un paquete de cambios legible: se cortó o se alteró.</translation>
    </message>
    <message>
        <source>{path} has {sheets} sheets that hold {name}: {names}.</source>
        <translation>{path} tiene {sheets} hojas que contienen «{name}»: {names}.</translation>
    </message>
    <message>
        <source>{pause_s} minutes</source>
        <translation>{pause_s} minutos</translation>
    </message>
    <message>
        <source>{pause_s} seconds</source>
        <translation>{pause_s} segundos</translation>
    </message>
    <message>
        <source>{people} customers</source>
        <translation>{people} clientes</translation>
    </message>
    <message>
        <source>a column without a header ({letters})</source>
        <translation>una columna sin encabezado ({letters})</translation>
    </message>
    <message>
        <source>a database (SQLite)</source>
        <translation>una base de datos (SQLite)</translation>
    </message>
    <message>
        <source>a flat OpenDocument file (.fods)</source>
        <translation>un archivo OpenDocument plano (.fods)</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>un archivo gzip</translation>
    </message>
    <message>
        <source>a merged range has the address {value}</source>
        <translation>un rango combinado tiene la dirección {value}</translation>
    </message>
    <message>
        <source>a part&apos;s name points outside of it</source>
        <translation>el nombre de una parte apunta fuera de él</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>una imagen (GIF)</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>una imagen (JPEG)</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>una imagen (PNG)</translation>
    </message>
    <message>
        <source>a row beyond the last one</source>
        <translation>una fila más allá de la última</translation>
    </message>
    <message>
        <source>a row has the number {number}</source>
        <translation>una fila tiene el número {number}</translation>
    </message>
    <message>
        <source>a small letter</source>
        <translation>una minúscula</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a workbook in the XML form of Excel 2003</source>
        <translation>un libro en el formato XML de Excel 2003</translation>
    </message>
    <message>
        <source>a workbook of Excel 2</source>
        <translation>un libro de Excel 2</translation>
    </message>
    <message>
        <source>a workbook of Excel 3</source>
        <translation>un libro de Excel 3</translation>
    </message>
    <message>
        <source>a workbook of Excel 4</source>
        <translation>un libro de Excel 4</translation>
    </message>
    <message>
        <source>accents changed</source>
        <translation>acentos cambiados</translation>
    </message>
    <message>
        <source>add this customer</source>
        <translation>añadir este cliente</translation>
    </message>
    <message>
        <source>add this group</source>
        <translation>añadir este grupo</translation>
    </message>
    <message>
        <source>alike name and address</source>
        <translation>nombre y dirección parecidos</translation>
    </message>
    <message>
        <source>#{key} is deleted</source>
        <translation>#{key} se elimina</translation>
    </message>
    <message>
        <source>#{key} stays</source>
        <translation>#{key} se queda</translation>
    </message>
    <message numerus="yes">
        <source>%Ln (decision|decisions) of the last time no longer (fits|fit), because sheet or store changed there: look at (it|them) again.</source>
        <translation>
            <numerusform>%Ln decisión de la última vez ya no encaja, porque la hoja o la tienda cambió ahí: mírela otra vez.</numerusform>
            <numerusform>%Ln decisiones de la última vez ya no encajan, porque la hoja o la tienda cambió ahí: mírelas otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln (guess|guesses) to look at</source>
        <translation>
            <numerusform>%Ln suposición por mirar</numerusform>
            <numerusform>%Ln suposiciones por mirar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of rows to be deleted (stays|stay)</source>
        <translation>
            <numerusform>%Ln celda de filas por eliminar se queda</numerusform>
            <numerusform>%Ln celdas de filas por eliminar se quedan</numerusform>
        </translation>
    </message>
    <message>
        <source>A guess: it holds e-mail addresses ({percent} %)</source>
        <translation>Suposición: contiene direcciones de correo ({percent} %)</translation>
    </message>
    <message>
        <source>A ticked cell counts as what was exported, or as what was plainly meant. Untick what you really typed that way: it then counts as it stands in the sheet. Nothing in your file is changed by this.</source>
        <translation>Una celda marcada cuenta como se exportó o como claramente se quería. Desmarque lo que de verdad escribió así: entonces cuenta como está en la hoja. En su archivo no cambia nada.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln row(s) and paste</source>
        <translation>
            <numerusform>Añadir %Ln fila y pegar</numerusform>
            <numerusform>Añadir %Ln filas y pegar</numerusform>
        </translation>
    </message>
    <message>
        <source>Add customers again who were deleted since</source>
        <translation>Volver a añadir los clientes eliminados desde entonces</translation>
    </message>
    <message>
        <source>All changes in a few sentences, the rare ones first: among them are the slips. Untick what should not go.</source>
        <translation>Todos los cambios en pocas frases, primero los raros: entre ellos están los descuidos. Desmarque lo que no se deba enviar.</translation>
    </message>
    <message>
        <source>All of it was put right: nothing is left to send</source>
        <translation>Se arregló todo: no queda nada por enviar</translation>
    </message>
    <message>
        <source>Customer ID, then e-mail</source>
        <translation>Customer ID, luego correo</translation>
    </message>
    <message>
        <source>Find a customer&apos;s past by number, e-mail or name</source>
        <translation>Buscar el pasado de un cliente por número, correo o nombre</translation>
    </message>
    <message>
        <source>Find a customer, e-mail or value   (Ctrl+F)</source>
        <translation>Buscar cliente, correo o valor   (Ctrl+F)</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Mend: {why}</source>
        <translation>Corregir: {why}</translation>
    </message>
    <message>
        <source>Must be mended before it can be pushed</source>
        <translation>Hay que corregirlo antes de enviarlo</translation>
    </message>
    <message>
        <source>Nobody here matches that.</source>
        <translation>Aquí no hay nadie que coincida.</translation>
    </message>
    <message>
        <source>Not by a push from this computer. When the store was read on {since} it was as before, and on {at} it was so. The store does not say who did it.</source>
        <translation>No por un envío de este equipo. Al leer la tienda el {since} estaba como antes, y el {at} estaba así. La tienda no dice quién lo hizo.</translation>
    </message>
    <message>
        <source>Nothing matches that.</source>
        <translation>Nada coincide con eso.</translation>
    </message>
    <message>
        <source>Open the review when a sheet is saved</source>
        <translation>Abrir la revisión al guardar una hoja</translation>
    </message>
    <message>
        <source>Registrations are approved automatically</source>
        <translation>Los registros se aprueban automáticamente</translation>
    </message>
    <message>
        <source>Say which column holds the e-mail or the customer ID, or match the rows by another column. If the headers are in another row, choose it.</source>
        <translation>Diga qué columna contiene el correo o el Customer ID, o empareje las filas por otra columna. Si los encabezados están en otra fila, elíjala.</translation>
    </message>
    <message>
        <source>Taken back in {store}, and every row was read back.</source>
        <translation>Deshecho en {store}, y se releyó cada fila.</translation>
    </message>
    <message numerus="yes">
        <source>Taking this push back deletes {what} that it added: (it starts|they start) unticked, because a delete cannot be fully undone. Tick what should go.</source>
        <translation>
            <numerusform>Deshacer este envío elimina {what} que añadió: empieza sin marcar, porque una eliminación no se deshace del todo. Marque lo que se deba eliminar.</numerusform>
            <numerusform>Deshacer este envío elimina {what} que añadió: empiezan sin marcar, porque una eliminación no se deshace del todo. Marque lo que se deba eliminar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store does not say whether customers may be changed</source>
        <translation>La tienda no dice si se pueden cambiar los clientes</translation>
    </message>
    <message>
        <source>Then you see here which of its customers are probably there twice.</source>
        <translation>Entonces verá aquí cuáles de sus clientes están probablemente dos veces.</translation>
    </message>
    <message>
        <source>Then you see its groups here, and who is in them.</source>
        <translation>Entonces verá aquí sus grupos y quién está en ellos.</translation>
    </message>
    <message>
        <source>This build of CartSheets has no address for newer versions, so it cannot ask.</source>
        <translation>Esta edición de CartSheets no tiene dirección para versiones nuevas, así que no puede preguntar.</translation>
    </message>
    <message>
        <source>What happened to… number, e-mail or name</source>
        <translation>Qué pasó con… número, correo o nombre</translation>
    </message>
    <message>
        <source>approved automatically</source>
        <translation>se aprueban automáticamente</translation>
    </message>
    <message>
        <source>the store does not say</source>
        <translation>la tienda no lo dice</translation>
    </message>
    <message>
        <source>Another CartSheets is using the record.</source>
        <translation>Otro CartSheets está usando el registro.</translation>
    </message>
    <message>
        <source>Grey columns ({grey}) are for reading only. ZIP codes and phone numbers are text, so leading zeros stay. Amber cells hold text that was cut or replaced; they are never sent back.</source>
        <translation>Las columnas grises ({grey}) son solo para leer. Los códigos postales y teléfonos son texto, así conservan los ceros iniciales. Las celdas ámbar contienen texto cortado o sustituido; nunca se devuelven.</translation>
    </message>
    <message>
        <source>It was made on another computer, or its record was deleted; export again.</source>
        <translation>Se hizo en otro equipo o se borró su entrada; exporte de nuevo.</translation>
    </message>
    <message>
        <source>Match the rows by e-mail instead (by command: --match email), or by the numbers all the same (--match id).</source>
        <translation>Empareje las filas por correo (con comando: --match email) o aun así por los números (--match id).</translation>
    </message>
    <message>
        <source>No connection to {host} could be made{value}</source>
        <translation>No se pudo conectar con {host}{value}</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made{why}.</source>
        <translation>No se pudo establecer una conexión segura con {host}{why}.</translation>
    </message>
    <message>
        <source>One customer of then is no longer in the store and will not come back.</source>
        <translation>Un cliente de entonces ya no está en la tienda y no volverá.</translation>
    </message>
    <message>
        <source>One customer who is not in the export will not be touched.</source>
        <translation>Un cliente que no está en la exportación no se tocará.</translation>
    </message>
    <message>
        <source>The cell holds only spaces, so it is not clear whether {base} is to be cleared.</source>
        <translation>La celda solo contiene espacios; no está claro si hay que vaciar {base}.</translation>
    </message>
    <message>
        <source>The cell holds only spaces; is {base} to be cleared?</source>
        <translation>La celda solo contiene espacios; ¿hay que vaciar {base}?</translation>
    </message>
    <message>
        <source>The new password begins or ends with a space.</source>
        <translation>La contraseña nueva empieza o termina con un espacio.</translation>
    </message>
    <message>
        <source>The {header} of {lost} rows of “{name}” was emptied or overwritten, the first in row {lost2}.</source>
        <translation>Se vació o sobrescribió el {header} de {lost} filas de «{name}», la primera en la fila {lost2}.</translation>
    </message>
    <message>
        <source>This build of CartSheets has no address for newer versions.</source>
        <translation>Esta edición de CartSheets no tiene dirección para versiones nuevas.</translation>
    </message>
    <message>
        <source>What this sheet was exported with{when} is not in this computer&apos;s record: it was made on another computer, or its record was deleted.</source>
        <translation>Con qué se exportó esta hoja{when} no consta en el registro de este equipo: se hizo en otro equipo o se borró la entrada.</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>todas las columnas</translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>todos los clientes</translation>
    </message>
    <message>
        <source>an OpenDocument file, but not a sheet</source>
        <translation>un archivo OpenDocument, pero no una hoja</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>un documento RTF</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>un archivo XML</translation>
    </message>
    <message>
        <source>an address that cannot be read</source>
        <translation>una dirección que no se puede leer</translation>
    </message>
    <message>
        <source>an address without a host</source>
        <translation>una dirección sin servidor</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>un importe</translation>
    </message>
    <message>
        <source>an unknown column “{header}”</source>
        <translation>una columna desconocida «{header}»</translation>
    </message>
    <message>
        <source>and {without_header} more</source>
        <translation>y {without_header} más</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>otro programa</translation>
    </message>
    <message>
        <source>at least {rules}</source>
        <translation>al menos {rules}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>capitals at the beginning of words</source>
        <translation>mayúsculas al principio de las palabras</translation>
    </message>
    <message>
        <source>capitals changed</source>
        <translation>mayúsculas cambiadas</translation>
    </message>
    <message>
        <source>cell {self} refers to a text that is not there</source>
        <translation>la celda {self} remite a un texto que no existe</translation>
    </message>
    <message>
        <source>changed since {changed_since}</source>
        <translation>cambiados desde {changed_since}</translation>
    </message>
    <message>
        <source>changed, each differently</source>
        <translation>cambiado, cada uno distinto</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>contenido</translation>
    </message>
    <message>
        <source>count its {name}</source>
        <translation>contar «{name}»</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>customer {key} “{CUSTOMERS}”</source>
        <translation>cliente {key} «{CUSTOMERS}»</translation>
    </message>
    <message>
        <source>domain {domain} → {new_domain}</source>
        <translation>dominio {domain} → {new_domain}</translation>
    </message>
    <message>
        <source>eight characters</source>
        <translation>ocho caracteres</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>rellenado</translation>
    </message>
    <message>
        <source>four digits after a hyphen added</source>
        <translation>añadidas cuatro cifras tras un guion</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>grupos</translation>
    </message>
    <message>
        <source>groups of {store_id}</source>
        <translation>grupos de {store_id}</translation>
    </message>
    <message>
        <source>has no @</source>
        <translation>no tiene @</translation>
    </message>
    <message>
        <source>has no domain such as example.com after the @</source>
        <translation>no tiene después de la @ un dominio como example.com</translation>
    </message>
    <message>
        <source>has nothing before the @</source>
        <translation>no tiene nada antes de la @</translation>
    </message>
    <message>
        <source>has {signs} @ signs</source>
        <translation>tiene {signs} signos @</translation>
    </message>
    <message>
        <source>holds a code such as “_x000D_”, which another program left there</source>
        <translation>contiene un código como «_x000D_» que dejó otro programa</translation>
    </message>
    <message>
        <source>holds a space that does not break</source>
        <translation>contiene un espacio de no separación</translation>
    </message>
    <message>
        <source>holds a tag or comment that is far too long</source>
        <translation>contiene una etiqueta o un comentario demasiado largo</translation>
    </message>
    <message>
        <source>holds an invisible character</source>
        <translation>contiene un carácter invisible</translation>
    </message>
    <message>
        <source>holds typographic dashes or quotation marks</source>
        <translation>contiene guiones o comillas tipográficos</translation>
    </message>
    <message>
        <source>holds “�”, which stands for a lost character</source>
        <translation>contiene «�», que representa un carácter perdido</translation>
    </message>
    <message>
        <source>how many {name} there are</source>
        <translation>cuántos {name} hay</translation>
    </message>
    <message>
        <source>hyphen changed</source>
        <translation>guion cambiado</translation>
    </message>
    <message>
        <source>is not an e-mail address</source>
        <translation>no es una dirección de correo</translation>
    </message>
    <message>
        <source>is not whole, or was written by another version of the program</source>
        <translation>no está completa o la escribió otra versión del programa</translation>
    </message>
    <message>
        <source>it has far too many parts</source>
        <translation>tiene demasiadas partes</translation>
    </message>
    <message>
        <source>it is not trusted</source>
        <translation>no es de confianza</translation>
    </message>
    <message>
        <source>it unpacks to {total} MB from very little{where}, as harmful files do</source>
        <translation>se descomprime a {total} MB desde muy poco{where}, como hacen los archivos dañinos</translation>
    </message>
    <message>
        <source>it was sorted without the other columns</source>
        <translation>se ordenó sin las demás columnas</translation>
    </message>
    <message>
        <source>its cells were shifted down</source>
        <translation>sus celdas se desplazaron hacia abajo</translation>
    </message>
    <message>
        <source>its cells were shifted up</source>
        <translation>sus celdas se desplazaron hacia arriba</translation>
    </message>
    <message>
        <source>its part {name} is far too large</source>
        <translation>su parte {name} es demasiado grande</translation>
    </message>
    <message>
        <source>its part {name} is in it twice, and programs disagree on which one counts</source>
        <translation>su parte {name} está dos veces, y los programas no coinciden en cuál cuenta</translation>
    </message>
    <message>
        <source>its part {name} is packed in a way that spreadsheet programs never use</source>
        <translation>su parte {name} está comprimida de un modo que las hojas de cálculo nunca usan</translation>
    </message>
    <message>
        <source>its part {part} holds a document type definition, which spreadsheet programs never write and which can be used to do harm</source>
        <translation>su parte {part} contiene una definición de tipo de documento, que las hojas de cálculo nunca escriben y que puede usarse para hacer daño</translation>
    </message>
    <message>
        <source>its values stand in other rows than before</source>
        <translation>sus valores están en otras filas que antes</translation>
    </message>
    <message>
        <source>leading zeros added</source>
        <translation>ceros iniciales añadidos</translation>
    </message>
    <message>
        <source>leading zeros removed</source>
        <translation>ceros iniciales quitados</translation>
    </message>
    <message>
        <source>list its {name}</source>
        <translation>listar «{name}»</translation>
    </message>
    <message>
        <source>looks garbled</source>
        <translation>parece estropeado</translation>
    </message>
    <message>
        <source>makes up thousands of names</source>
        <translation>inventa miles de nombres</translation>
    </message>
    <message>
        <source>more than {MAX_BYTES} bytes</source>
        <translation>más de {MAX_BYTES} bytes</translation>
    </message>
    <message>
        <source>nests its elements far too deep</source>
        <translation>anida sus elementos demasiado</translation>
    </message>
    <message>
        <source>new password</source>
        <translation>contraseña nueva</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>no sheet where one should be</source>
        <translation>no hay hoja donde debería haberla</translation>
    </message>
    <message>
        <source>no sheet, but another kind of Office file</source>
        <translation>no es una hoja, sino otro archivo de Office</translation>
    </message>
    <message>
        <source>no spreadsheet of a kind known here</source>
        <translation>no es una hoja de un tipo conocido aquí</translation>
    </message>
    <message>
        <source>one of {value}</source>
        <translation>uno de {value}</translation>
    </message>
    <message>
        <source>pace of the store “{name}”</source>
        <translation>el ritmo de la tienda «{name}»</translation>
    </message>
    <message>
        <source>punctuation changed</source>
        <translation>puntuación cambiada</translation>
    </message>
    <message>
        <source>row {row_number} has more cells than a sheet has columns</source>
        <translation>la fila {row_number} tiene más celdas que columnas una hoja</translation>
    </message>
    <message>
        <source>same digits, written differently</source>
        <translation>mismas cifras, escritas de otro modo</translation>
    </message>
    <message>
        <source>same digits, written without signs</source>
        <translation>mismas cifras, escritas sin signos</translation>
    </message>
    <message>
        <source>same name and ZIP</source>
        <translation>mismo nombre y código postal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) (fits|fit) “{who}”</source>
        <translation>
            <numerusform>%Ln cliente encaja con «{who}»</numerusform>
            <numerusform>%Ln clientes encajan con «{who}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of the sheet</source>
        <translation>
            <numerusform>%Ln grupo de la hoja</numerusform>
            <numerusform>%Ln grupos de la hoja</numerusform>
        </translation>
    </message>
    <message>
        <source>It was {base} before somebody changed it in the store. Choose one to include this row.</source>
        <translation>Era {base} antes de que alguien lo cambiara en la tienda. Elija uno para incluir esta fila.</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>En la pantalla</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patrones</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>Personal data is masked on the screen.</source>
        <translation>Los datos personales están ocultos en la pantalla.</translation>
    </message>
    <message>
        <source>Personal data is masked on the screen. The clipboard gets the real values, for any program that reads it.</source>
        <translation>Los datos personales están ocultos en la pantalla. El portapapeles recibe los valores reales, para cualquier programa que lo lea.</translation>
    </message>
    <message>
        <source>Personal data is shown.</source>
        <translation>Los datos personales se muestran.</translation>
    </message>
    <message>
        <source>What changed in the store between two exports: the older value is struck, the newer one bold. It has happened already, so there is nothing to tick or to push.</source>
        <translation>Lo que cambió en la tienda entre dos exportaciones: el valor anterior aparece tachado y el nuevo en negrita. Ya ha sucedido, así que no hay nada que marcar ni enviar.</translation>
    </message>
    <message>
        <source>same phone, alike name</source>
        <translation>mismo teléfono, nombre parecido</translation>
    </message>
    <message>
        <source>{file} is ready to be sent.</source>
        <translation>{file} está listo para enviarse.</translation>
    </message>
    <message>
        <source>#{key} (missing)</source>
        <translation>#{key} (falta)</translation>
    </message>
    <message>
        <source>All customers were read: {value}</source>
        <translation>Se leyeron todos los clientes: {value}</translation>
    </message>
    <message>
        <source>Change the row of customer {owner} instead, or use another address.</source>
        <translation>Cambie en su lugar la fila del cliente {owner} o use otra dirección.</translation>
    </message>
    <message>
        <source>Customer {owner} ({name}) already has this e-mail address.</source>
        <translation>El cliente {owner} ({name}) ya tiene esta dirección de correo.</translation>
    </message>
    <message>
        <source>Customer {owner} ({name}) has this e-mail address until the push changes that.</source>
        <translation>El cliente {owner} ({name}) tiene esta dirección de correo hasta que el envío lo cambie.</translation>
    </message>
    <message>
        <source>The sheet also changes {groups} group. Only customers are shown here; the groups come along to the review.</source>
        <translation>La hoja también cambia {groups} grupo. Aquí solo se muestran clientes; los grupos pasan con ellos a la revisión.</translation>
    </message>
    <message>
        <source>The sheet also changes {groups} groups. Only customers are shown here; the groups come along to the review.</source>
        <translation>La hoja también cambia {groups} grupos. Aquí solo se muestran clientes; los grupos pasan con ellos a la revisión.</translation>
    </message>
    <message>
        <source>customers changed that the store does not report.</source>
        <translation>cambiaron clientes que la tienda no comunica.</translation>
    </message>
    <message>
        <source>has a space in it</source>
        <translation>tiene un espacio dentro</translation>
    </message>
    <message>
        <source>has several spaces in a row</source>
        <translation>tiene varios espacios seguidos</translation>
    </message>
    <message>
        <source>has spaces at its ends</source>
        <translation>tiene espacios en los extremos</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>parecido</translation>
    </message>
    <message>
        <source>set to {after}</source>
        <translation>puesto a {after}</translation>
    </message>
    <message>
        <source>show customer {key}</source>
        <translation>mostrar el cliente {key}</translation>
    </message>
    <message>
        <source>show group {key}</source>
        <translation>mostrar el grupo {key}</translation>
    </message>
    <message>
        <source>some columns</source>
        <translation>algunas columnas</translation>
    </message>
    <message>
        <source>spaces added</source>
        <translation>espacios añadidos</translation>
    </message>
    <message>
        <source>spaces at the ends added</source>
        <translation>espacios añadidos en los extremos</translation>
    </message>
    <message>
        <source>spaces at the ends removed</source>
        <translation>espacios quitados en los extremos</translation>
    </message>
    <message>
        <source>spaces changed</source>
        <translation>espacios cambiados</translation>
    </message>
    <message>
        <source>spaces removed</source>
        <translation>espacios quitados</translation>
    </message>
    <message>
        <source>the customer {key}</source>
        <translation>el cliente {key}</translation>
    </message>
    <message>
        <source>the file cannot be reached</source>
        <translation>no se puede acceder al archivo</translation>
    </message>
    <message>
        <source>the formula {formula}</source>
        <translation>la fórmula {formula}</translation>
    </message>
    <message>
        <source>the four digits after the hyphen removed</source>
        <translation>quitadas las cuatro cifras tras el guion</translation>
    </message>
    <message>
        <source>the group {key}</source>
        <translation>el grupo {key}</translation>
    </message>
    <message>
        <source>the store does not report all changes that were pushed.</source>
        <translation>la tienda no comunica todos los cambios enviados.</translation>
    </message>
    <message>
        <source>the store does not say when customers changed.</source>
        <translation>la tienda no dice cuándo cambiaron los clientes.</translation>
    </message>
    <message>
        <source>the store holds customers that it does not report.</source>
        <translation>la tienda tiene clientes que no comunica.</translation>
    </message>
    <message>
        <source>the store lists customers that it does not report.</source>
        <translation>la tienda lista clientes que no comunica.</translation>
    </message>
    <message>
        <source>the store says that customers changed in the future.</source>
        <translation>la tienda dice que hay clientes cambiados en el futuro.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>unusual spaces replaced</source>
        <translation>espacios inusuales sustituidos</translation>
    </message>
    <message>
        <source>update a batch of {name}</source>
        <translation>actualizar un lote de {name}</translation>
    </message>
    <message>
        <source>usual name</source>
        <translation>nombre habitual</translation>
    </message>
    <message>
        <source>was already gone</source>
        <translation>ya no estaba</translation>
    </message>
    <message>
        <source>was altered, or packed with other keys than this store&apos;s</source>
        <translation>se alteró o se empaquetó con claves que no son de esta tienda</translation>
    </message>
    <message>
        <source>written in capitals</source>
        <translation>escrito en mayúsculas</translation>
    </message>
    <message>
        <source>written in small letters</source>
        <translation>escrito en minúsculas</translation>
    </message>
    <message>
        <source>{added} customers who are not in the export will not be touched.</source>
        <translation>{added} clientes que no están en la exportación no se tocarán.</translation>
    </message>
    <message>
        <source>{ca_file} holds no certificate that can be read.</source>
        <translation>{ca_file} no contiene ningún certificado que se pueda leer.</translation>
    </message>
    <message>
        <source>{cell} is text, not {what} that reads alike in every country.</source>
        <translation>{cell} es texto, no {what} que se lea igual en todos los países.</translation>
    </message>
    <message>
        <source>{cell} is the result of {words}; the result is used.</source>
        <translation>{cell} es el resultado de «{words}»; se usa el resultado.</translation>
    </message>
    <message>
        <source>{counts} new</source>
        <translation>{counts} nuevas</translation>
    </message>
    <message>
        <source>{count} by {ways}</source>
        <translation>{count} por {ways}</translation>
    </message>
    <message>
        <source>{count} cells of “{header}” were changed. The store computes this column; the changes are left out.</source>
        <translation>Se cambiaron {count} celdas de «{header}». La tienda calcula esta columna; los cambios se omiten.</translation>
    </message>
    <message>
        <source>{count} deleted customers get</source>
        <translation>{count} clientes eliminados reciben</translation>
    </message>
    <message>
        <source>{count} of {store_name} fit “{who}”{value}.</source>
        <translation>{count} de {store_name} encajan con «{who}»{value}.</translation>
    </message>
    <message>
        <source>{count} of {store_name} fits “{who}”{value}.</source>
        <translation>{count} de {store_name} encaja con «{who}»{value}.</translation>
    </message>
    <message>
        <source>{count} rows of {kept} customers in the record</source>
        <translation>{count} filas de {kept} clientes en el registro</translation>
    </message>
    <message>
        <source>{count} “{name}” hold changes.</source>
        <translation>{count} «{name}» contienen cambios.</translation>
    </message>
    <message>
        <source>{count} “{name}” holds changes.</source>
        <translation>{count} «{name}» contiene cambios.</translation>
    </message>
    <message>
        <source>{deletes} rows would be deleted.</source>
        <translation>Se eliminarían {deletes} filas.</translation>
    </message>
    <message>
        <source>{existing} groups are called “{text}”.</source>
        <translation>{existing} grupos se llaman «{text}».</translation>
    </message>
    <message>
        <source>{far_count} cells were</source>
        <translation>{far_count} celdas quedaron</translation>
    </message>
    <message>
        <source>{folder} is not a whole path.</source>
        <translation>{folder} no es una ruta completa.</translation>
    </message>
    <message>
        <source>{found} customers exchange their e-mail addresses ({label} and others). A store that lets no address be used twice refuses that; then give one of them another address first.</source>
        <translation>{found} clientes intercambian sus direcciones de correo ({label} y otros). Una tienda que no admite la misma dirección dos veces lo rechaza; dé entonces primero otra dirección a uno de ellos.</translation>
    </message>
    <message>
        <source>{found} groups</source>
        <translation>{found} grupos</translation>
    </message>
    <message>
        <source>{found} more clusters, of {people} customers, are probably doubles.</source>
        <translation>Otros {found} conjuntos, de {people} clientes, son probablemente duplicados.</translation>
    </message>
    <message>
        <source>{header} cannot be cleared; the store has {base}.</source>
        <translation>«{header}» no se puede vaciar; la tienda tiene {base}.</translation>
    </message>
    <message>
        <source>{header} cannot be taken over from customer {key}.</source>
        <translation>«{header}» no se puede tomar del cliente {key}.</translation>
    </message>
    <message>
        <source>{header} has more than one line.</source>
        <translation>«{header}» tiene más de una línea.</translation>
    </message>
    <message>
        <source>{header} has {text} characters; the store takes {max_length}.</source>
        <translation>«{header}» tiene {text} caracteres; la tienda admite {max_length}.</translation>
    </message>
    <message>
        <source>{header} holds a character that cannot be seen (U+{odd}).</source>
        <translation>«{header}» contiene un carácter que no se ve (U+{odd}).</translation>
    </message>
    <message>
        <source>{header} is empty, and the rows are matched by it.</source>
        <translation>«{header}» está vacío, y las filas se emparejan por él.</translation>
    </message>
    <message>
        <source>{header} is empty, and the store knows only Yes and No here.</source>
        <translation>«{header}» está vacío, y la tienda solo conoce aquí Yes y No.</translation>
    </message>
    <message>
        <source>{header} is missing.</source>
        <translation>Falta «{header}».</translation>
    </message>
    <message>
        <source>{header} is negative: {value}.</source>
        <translation>«{header}» es negativo: {value}.</translation>
    </message>
    <message>
        <source>{header} was also changed in the store.</source>
        <translation>«{header}» también se cambió en la tienda.</translation>
    </message>
    <message>
        <source>{header} would change in {count} of {total} customers.</source>
        <translation>«{header}» cambiaría en {count} de {total} clientes.</translation>
    </message>
    <message>
        <source>{header} {key} and “{name}” do not belong together. {whose}</source>
        <translation>{header} {key} y «{name}» no van juntos. {whose}</translation>
    </message>
    <message>
        <source>{host} answers with a web page instead of data; the store may be in maintenance.</source>
        <translation>{host} responde con una página web en lugar de datos; la tienda puede estar en mantenimiento.</translation>
    </message>
    <message>
        <source>{host} asks for a pause of {told_s} minutes.</source>
        <translation>{host} pide una pausa de {told_s} minutos.</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was whole.</source>
        <translation>{host} cerró la conexión antes de completar su respuesta.</translation>
    </message>
    <message>
        <source>{host} does not answer in time.</source>
        <translation>{host} no responde a tiempo.</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>{host} no responde.</translation>
    </message>
    <message>
        <source>{host} has no such service (status {code}).</source>
        <translation>{host} no tiene ese servicio (estado {code}).</translation>
    </message>
    <message>
        <source>{host} keeps refusing calls because its limit is used up.</source>
        <translation>{host} sigue rechazando llamadas porque se agotó su límite.</translation>
    </message>
    <message>
        <source>{host} redirects{to}. That is not followed, because the store&apos;s keys would go there too.</source>
        <translation>{host} redirige{to}. No se sigue, porque las claves de la tienda irían también allí.</translation>
    </message>
    <message>
        <source>{host} reports an error of its own (status {status}).</source>
        <translation>{host} da un error propio (estado {status}).</translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read, again and again.</source>
        <translation>{host} mandó una y otra vez una respuesta que no se puede leer.</translation>
    </message>
    <message>
        <source>{keys} exported {value} are not in the sheet and will stay: a missing row never deletes anything.</source>
        <translation>{keys} {value} exportados no están en la hoja y se quedan: una fila que falta nunca elimina nada.</translation>
    </message>
    <message>
        <source>{keys} exported {value} is not in the sheet and will stay: a missing row never deletes anything.</source>
        <translation>{keys} {value} exportado no está en la hoja y se queda: una fila que falta nunca elimina nada.</translation>
    </message>
    <message>
        <source>{keys} {name} have this {header}: {listed}.</source>
        <translation>{keys} {name} tienen este {header}: {listed}.</translation>
    </message>
    <message>
        <source>{keys} {name} missing</source>
        <translation>faltan {keys} {name}</translation>
    </message>
    <message>
        <source>{kind}, at most {max_length} characters</source>
        <translation>{kind}, como máximo {max_length} caracteres</translation>
    </message>
    <message>
        <source>{lost} letters of the file do not fit the encoding {encoding}.</source>
        <translation>{lost} letras del archivo no encajan en la codificación {encoding}.</translation>
    </message>
    <message>
        <source>{lost} rows of the sheet cannot be shown here; review the sheet itself for them.</source>
        <translation>{lost} filas de la hoja no se pueden mostrar aquí; revise para ellas la hoja misma.</translation>
    </message>
    <message>
        <source>{message} It is read without quotation marks.</source>
        <translation>{message} Se lee sin comillas.</translation>
    </message>
    <message>
        <source>{message} Nothing was sent.</source>
        <translation>{message} No se envió nada.</translation>
    </message>
    <message>
        <source>{message} The results are in {name} beside it.</source>
        <translation>{message} Los resultados están en {name}, al lado.</translation>
    </message>
    <message>
        <source>{message} Trying again.</source>
        <translation>{message} Se intenta de nuevo.</translation>
    </message>
    <message>
        <source>{moved} customers will then be in no group.</source>
        <translation>{moved} clientes quedarán sin grupo.</translation>
    </message>
    <message>
        <source>{names} and {names2} are probably the same person: {reasons}.</source>
        <translation>{names} y {names2} son probablemente la misma persona: {reasons}.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>No se pudo escribir {name}.</translation>
    </message>
    <message>
        <source>{name} does not say which export it is, so it is read as a foreign file.</source>
        <translation>{name} no dice qué exportación es, así que se lee como archivo ajeno.</translation>
    </message>
    <message>
        <source>{name} ends neither with .xlsx nor with .csv.</source>
        <translation>{name} no termina ni en .xlsx ni en .csv.</translation>
    </message>
    <message>
        <source>{name} has no sheet with {name2}, so their results have no place in it.</source>
        <translation>{name} no tiene una hoja con {name2}, así que sus resultados no tienen sitio.</translation>
    </message>
    <message>
        <source>{name} is a device, not a file.</source>
        <translation>{name} es un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>{name} es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>{name} is no plan that can be read: it was cut off or altered.</source>
        <translation>{name} no es un plan legible: se cortó o se alteró.</translation>
    </message>
    <message>
        <source>{name} is not as it was saved: something in it was altered after the review.</source>
        <translation>{name} no está como se guardó: algo se alteró después de la revisión.</translation>
    </message>
    <message>
        <source>{name} is open in another program: what was not saved there is not in here.</source>
        <translation>{name} está abierto en otro programa: lo que allí no se guardó no está aquí.</translation>
    </message>
    <message>
        <source>{name} is open in {holder}.</source>
        <translation>{name} está abierto en {holder}.</translation>
    </message>
    <message>
        <source>{name} is write-protected.</source>
        <translation>{name} está protegido contra escritura.</translation>
    </message>
    <message>
        <source>{name} was changed since it was read, so results might go into wrong rows.</source>
        <translation>{name} se cambió después de leerlo, así que los resultados podrían ir a filas equivocadas.</translation>
    </message>
    <message>
        <source>{name}, which holds the plan&apos;s new passwords, was edited since.</source>
        <translation>{name}, que contiene las contraseñas nuevas del plan, se editó desde entonces.</translation>
    </message>
    <message>
        <source>{new} put in front</source>
        <translation>{new} puesto delante</translation>
    </message>
    <message>
        <source>{number} has more decimals than an amount of money.</source>
        <translation>{number} tiene más decimales que un importe de dinero.</translation>
    </message>
    <message>
        <source>{number} is not a whole number.</source>
        <translation>{number} no es un número entero.</translation>
    </message>
    <message>
        <source>{old} at the beginning removed</source>
        <translation>{old} quitado del principio</translation>
    </message>
    <message>
        <source>{parent} does not let files be written.</source>
        <translation>{parent} no permite escribir archivos.</translation>
    </message>
    <message>
        <source>{path} has more than one sheet that could hold {name}: {names}.</source>
        <translation>{path} tiene más de una hoja que podría contener «{name}»: {names}.</translation>
    </message>
    <message>
        <source>{path} is not a file that can be written.</source>
        <translation>{path} no es un archivo que se pueda escribir.</translation>
    </message>
    <message>
        <source>{path} was exported from “{other}”, not from “{store_name}”.</source>
        <translation>{path} se exportó de «{other}», no de «{store_name}».</translation>
    </message>
    <message>
        <source>{quoted} and {headers} more</source>
        <translation>{quoted} y {headers} más</translation>
    </message>
    <message>
        <source>{quoted} and {quoted2}</source>
        <translation>{quoted} y {quoted2}</translation>
    </message>
    <message>
        <source>{rejected} of the first {sent} rows were rejected, so nothing more was sent.</source>
        <translation>Se rechazaron {rejected} de las primeras {sent} filas, así que no se envió nada más.</translation>
    </message>
    <message>
        <source>{rows} hidden rows of</source>
        <translation>{rows} filas ocultas de</translation>
    </message>
    <message>
        <source>{shifted} rows of “{name}” carry another {header} than when exported (row {number}: {key} instead of {token_key}).</source>
        <translation>{shifted} filas de «{name}» llevan otro {header} que al exportar (fila {number}: {key} en lugar de {token_key}).</translation>
    </message>
    <message>
        <source>{shown} and {headers} more</source>
        <translation>{shown} y {headers} más</translation>
    </message>
    <message>
        <source>{stores} stores are connected and none was chosen.</source>
        <translation>Hay {stores} tiendas conectadas y no se eligió ninguna.</translation>
    </message>
    <message>
        <source>{str} and {keys}</source>
        <translation>{str} y {keys}</translation>
    </message>
    <message>
        <source>{table} to delete</source>
        <translation>{table} por eliminar</translation>
    </message>
    <message>
        <source>{text} is neither Yes nor No.</source>
        <translation>{text} no es ni Yes ni No.</translation>
    </message>
    <message>
        <source>{text} is not {what}.</source>
        <translation>{text} no es {what}.</translation>
    </message>
    <message>
        <source>{text} is too large; a spreadsheet keeps only 15 digits of a number.</source>
        <translation>{text} es demasiado grande; una hoja de cálculo solo guarda 15 cifras de un número.</translation>
    </message>
    <message>
        <source>{text} {odd}; it is sent as it is typed.</source>
        <translation>{text} {odd}; se envía tal como está escrito.</translation>
    </message>
    <message>
        <source>{touched} of {total} customers would change: more than {MANY_CUSTOMERS_SHARE} of the store.</source>
        <translation>Cambiarían {touched} de {total} clientes: más del {MANY_CUSTOMERS_SHARE} de la tienda.</translation>
    </message>
    <message>
        <source>{value} held typographic quotation marks or dashes; it is read as {plain}.</source>
        <translation>{value} tenía comillas o guiones tipográficos; se lee como {plain}.</translation>
    </message>
    <message>
        <source>{value} is larger than a store&apos;s whole numbers can be.</source>
        <translation>{value} es mayor de lo que pueden ser los enteros de una tienda.</translation>
    </message>
    <message>
        <source>{why} It is compared with the store as it is now: every difference is listed, also what others changed there since. {blank}.</source>
        <translation>{why} Se compara con la tienda tal como está ahora: se muestra cada diferencia, también lo que otros cambiaron desde entonces. {blank}.</translation>
    </message>
    <message>
        <source>{words} a new number; the password and the link to past orders cannot come back.</source>
        <translation>{words} un número nuevo; la contraseña y el vínculo con los pedidos anteriores no vuelven.</translation>
    </message>
    <message>
        <source>{wrong} places, first {wrong2}</source>
        <translation>{wrong} lugares, el primero {wrong2}</translation>
    </message>
    <message>
        <source>“doubles” lists who is there twice.</source>
        <translation>«doubles» muestra quién está repetido.</translation>
    </message>
    <message>
        <source>“{cell}” is no word for {ACTION_HEADER}.</source>
        <translation>«{cell}» no es una palabra para {ACTION_HEADER}.</translation>
    </message>
    <message>
        <source>“{cell}” is no {header}.</source>
        <translation>«{cell}» no es un {header}.</translation>
    </message>
    <message>
        <source>“{draft}” was taken meanwhile: customer {owner} has it.</source>
        <translation>«{draft}» se ocupó mientras tanto: lo tiene el cliente {owner}.</translation>
    </message>
    <message>
        <source>“{draft}” was taken meanwhile: group {owner} has it.</source>
        <translation>«{draft}» se ocupó mientras tanto: lo tiene el grupo {owner}.</translation>
    </message>
    <message>
        <source>“{header}” no longer belongs to its row in {count} rows: {how}.</source>
        <translation>«{header}» ya no corresponde a su fila en {count} filas: {how}.</translation>
    </message>
    <message>
        <source>“{key_cell}” is no {header}.</source>
        <translation>«{key_cell}» no es un {header}.</translation>
    </message>
    <message>
        <source>“{name}” has cells without a header above them, which are not read: in column {letters}{more}.</source>
        <translation>«{name}» tiene celdas sin encabezado encima, que no se leen: en la columna {letters}{more}.</translation>
    </message>
    <message>
        <source>“{name}” has columns of your own, which are not read: {own}.</source>
        <translation>«{name}» tiene columnas propias que no se leen: {own}.</translation>
    </message>
    <message>
        <source>“{name}” has no column {missing} any more. What the store has there stays as it is.</source>
        <translation>«{name}» ya no tiene la columna {missing}. Lo que la tienda tiene ahí queda como está.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{ACTION_HEADER}”, but its words stand in column {letters}.</source>
        <translation>«{name}» no tiene la columna «{ACTION_HEADER}», pero sus palabras están en la columna {letters}.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{header}” to match its rows by.</source>
        <translation>«{name}» no tiene la columna «{header}» para emparejar sus filas.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{header}”, but {what} that seems to be it.</source>
        <translation>«{name}» no tiene la columna «{header}», pero sí {what} que parece serlo.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{match}” to match its rows by.</source>
        <translation>«{name}» no tiene la columna «{match}» para emparejar sus filas.</translation>
    </message>
    <message>
        <source>“{name}” has no header row of an export in its first {HEADER_SEARCH_ROWS} rows.</source>
        <translation>«{name}» no tiene los encabezados de una exportación en sus primeras {HEADER_SEARCH_ROWS} filas.</translation>
    </message>
    <message>
        <source>“{text}” does not look like a ZIP of {code}.</source>
        <translation>«{text}» no parece un código postal de {code}.</translation>
    </message>
    <message>
        <source>“{text}” has few digits for a phone number.</source>
        <translation>«{text}» tiene pocas cifras para ser un teléfono.</translation>
    </message>
    <message>
        <source>“{text}” has letters after the @ that only look like the usual ones, or are no Latin letters.</source>
        <translation>«{text}» tiene después de la @ letras que solo se parecen a las habituales o que no son latinas.</translation>
    </message>
    <message>
        <source>“{text}” has letters before the @ that many mail programs refuse, or that only look alike.</source>
        <translation>«{text}» tiene antes de la @ letras que muchos programas de correo rechazan o que solo se parecen.</translation>
    </message>
    <message>
        <source>“{text}” has too many digits for a phone number.</source>
        <translation>«{text}» tiene demasiadas cifras para ser un teléfono.</translation>
    </message>
    <message>
        <source>“{text}” is not a country&apos;s two-letter code.</source>
        <translation>«{text}» no es el código de dos letras de un país.</translation>
    </message>
    <message>
        <source>“{text}” is not a country. Did you mean {COUNTRIES}?</source>
        <translation>«{text}» no es un país. ¿Quería decir {COUNTRIES}?</translation>
    </message>
    <message>
        <source>“{text}” is not a state of {code}.</source>
        <translation>«{text}» no es un estado de {code}.</translation>
    </message>
    <message>
        <source>“{text}” is not a state of {code}. Did you mean {STATES}?</source>
        <translation>«{text}» no es un estado de {code}. ¿Quería decir {STATES}?</translation>
    </message>
    <message>
        <source>“{text}” looks like an e-mail address, not like a phone number.</source>
        <translation>«{text}» parece una dirección de correo, no un teléfono.</translation>
    </message>
    <message>
        <source>“{text}”: did you mean {local}@{meant}?</source>
        <translation>«{text}»: ¿quería decir {local}@{meant}?</translation>
    </message>
    <message>
        <source>“{text}”: stores write this country as {code}.</source>
        <translation>«{text}»: las tiendas escriben este país como {code}.</translation>
    </message>
    <message>
        <source>“{was}” taken out</source>
        <translation>«{was}» quitado</translation>
    </message>
    <message>
        <source>“{was}” → “{now}” inside the text</source>
        <translation>«{was}» → «{now}» dentro del texto</translation>
    </message>
</context>
</TS>
