; The set-up program for Windows. Run by setup.py, which tells the names, the version and the files.
Target amd64-unicode
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define OWN_KEY "Software\${NAME}"
!define SHEET "${NAME}.Sheet"
!define CHANGE_SET "${NAME}.ChangeSet"

Name "${NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN_KEY}" "InstallDir"
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64 ; reaches from one program to the other, which is nearly the same
!endif
SetDateSave off ; two builds are the same bytes
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}"
!ifdef SIGN
  !finalize `${SIGN}` = 0
  !uninstfinalize `${SIGN}` = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"

LangString TOO_OLD ${LANG_ENGLISH} "${NAME} needs 64-bit Windows 10 (version 1903) or newer."
LangString TOO_OLD ${LANG_GERMAN} "${NAME} braucht Windows 10 (Version 1903) oder neuer mit 64 Bit."
LangString TOO_OLD ${LANG_SPANISH} "${NAME} necesita Windows 10 (versión 1903) o posterior de 64 bits."
LangString RUNS ${LANG_ENGLISH} "${NAME} is running. Please close it, then choose Retry."
LangString RUNS ${LANG_GERMAN} "${NAME} läuft gerade. Bitte beenden Sie es und wählen Sie dann Wiederholen."
LangString RUNS ${LANG_SPANISH} "${NAME} está abierto. Ciérrelo y pulse Reintentar."
LangString KEEP ${LANG_ENGLISH} "Keep your stores, exports and history on this computer?$\n$\nYes keeps them for a later installation. No deletes them for good."
LangString KEEP ${LANG_GERMAN} "Ihre Shops, Exporte und den Verlauf auf diesem Computer behalten?$\n$\nJa behält sie für eine spätere Installation. Nein löscht sie endgültig."
LangString KEEP ${LANG_SPANISH} "¿Conservar sus tiendas, exportaciones e historial en este equipo?$\n$\nSí los conserva para una instalación posterior. No los borra definitivamente."
LangString MENU ${LANG_ENGLISH} "Start menu"
LangString MENU ${LANG_GERMAN} "Startmenü"
LangString MENU ${LANG_SPANISH} "Menú Inicio"
LangString DESKTOP ${LANG_ENGLISH} "Shortcut on the desktop"
LangString DESKTOP ${LANG_GERMAN} "Verknüpfung auf dem Desktop"
LangString DESKTOP ${LANG_SPANISH} "Acceso directo en el escritorio"
LangString OPEN_WITH ${LANG_ENGLISH} "'Open with' for .xlsx and .csv"
LangString OPEN_WITH ${LANG_GERMAN} "'Öffnen mit' für .xlsx und .csv"
LangString OPEN_WITH ${LANG_SPANISH} "'Abrir con' para .xlsx y .csv"
LangString CHANGE_SET_NAME ${LANG_ENGLISH} "${NAME} change set"
LangString CHANGE_SET_NAME ${LANG_GERMAN} "${NAME}-Änderungspaket"
LangString CHANGE_SET_NAME ${LANG_SPANISH} "Paquete de cambios de ${NAME}"

; Ends the set-up, or the removal, with status 3 while one of the programs runs: its file cannot be written.
!macro RefuseWhileRunning
  look:
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
    FileClose $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}-cli.exe"
    FileOpen $0 "$INSTDIR\${PROGRAM}-cli.exe" a
    FileClose $0
  ${EndIf}
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY look
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

; Only what was installed: nobody's own files, wherever they chose to put the program.
!macro DeleteProgram
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\${PROGRAM}.exe"
  Delete "$INSTDIR\${PROGRAM}-cli.exe"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\Uninstall.exe"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section "!${NAME}"
  SectionIn RO
  !insertmacro RefuseWhileRunning
  ; The old program goes whole, so that no part of it is taken for one of the new.
  !insertmacro DeleteProgram
  !include "${FILES}"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  WriteRegStr HKCU "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KIB}
  ; Our own kind of file; should somebody have given its ending to another program, that stays.
  WriteRegStr HKCU "Software\Classes\${CHANGE_SET}" "" "$(CHANGE_SET_NAME)"
  WriteRegStr HKCU "Software\Classes\${CHANGE_SET}\DefaultIcon" "" "$INSTDIR\${PROGRAM}.exe,0"
  WriteRegStr HKCU "Software\Classes\${CHANGE_SET}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${CHANGE_SET}" ""
  ReadRegStr $0 HKCU "Software\Classes\${ENDING}" ""
  ${If} $0 == ""
    WriteRegStr HKCU "Software\Classes\${ENDING}" "" "${CHANGE_SET}"
    WriteRegStr HKCU "Software\Classes\${ENDING}" "Content Type" "${KIND}"
  ${EndIf}
  ${RefreshShellIcons}
SectionEnd

Section "$(MENU)"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
SectionEnd

Section /o "$(DESKTOP)"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
SectionEnd

; Adds us to the list and takes no type of file over.
Section "$(OPEN_WITH)"
  WriteRegStr HKCU "Software\Classes\${SHEET}" "" "${NAME}"
  WriteRegStr HKCU "Software\Classes\${SHEET}\DefaultIcon" "" "$INSTDIR\${PROGRAM}.exe,0"
  WriteRegStr HKCU "Software\Classes\${SHEET}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.xlsx\OpenWithProgids" "${SHEET}" ""
  WriteRegStr HKCU "Software\Classes\.csv\OpenWithProgids" "${SHEET}" ""
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning
  !insertmacro DeleteProgram
  RMDir "$INSTDIR" ; only when it is empty
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  DeleteRegKey HKCU "Software\Classes\${SHEET}"
  DeleteRegKey HKCU "Software\Classes\${CHANGE_SET}"
  DeleteRegValue HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${CHANGE_SET}"
  ReadRegStr $0 HKCU "Software\Classes\${ENDING}" ""
  ${If} $0 == "${CHANGE_SET}"
    DeleteRegValue HKCU "Software\Classes\${ENDING}" ""
    DeleteRegValue HKCU "Software\Classes\${ENDING}" "Content Type"
  ${EndIf}
  DeleteRegKey /ifempty HKCU "Software\Classes\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\${ENDING}"
  DeleteRegValue HKCU "Software\Classes\.xlsx\OpenWithProgids" "${SHEET}"
  DeleteRegValue HKCU "Software\Classes\.csv\OpenWithProgids" "${SHEET}"
  ${RefreshShellIcons}
  ${If} ${FileExists} "$LOCALAPPDATA\${NAME}\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION "$(KEEP)" /SD IDYES IDYES keep
    RMDir /r "$LOCALAPPDATA\${NAME}"
    keep:
  ${EndIf}
SectionEnd
