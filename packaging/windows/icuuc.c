/* For trying things out under Wine, and never shipped: Wine before 11.5 lacks icuuc.dll, which Windows has
   had since Windows 10 1703. Qt6Core asks it for the converters of old text encodings; told "not supported"
   (16), it does without them. */
#define OFFERED __declspec(dllexport)
typedef int Status;
typedef void *Any;
static void refuse(Status *status) { if (status) *status = 16; }

OFFERED Any ucnv_open(const char *name, Status *status) { refuse(status); return 0; }
OFFERED void ucnv_close(Any converter) {}
OFFERED void ucnv_reset(Any converter) {}
OFFERED signed char ucnv_getMaxCharSize(Any converter) { return 4; }
OFFERED const char *ucnv_getName(Any converter, Status *status) { refuse(status); return ""; }
OFFERED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
OFFERED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
OFFERED void ucnv_getToUCallBack(void) {}
OFFERED void ucnv_getFromUCallBack(void) {}
OFFERED void ucnv_setToUCallBack(Any a, Any b, Any c, Any d, Any e, Status *status) { refuse(status); }
OFFERED void ucnv_setFromUCallBack(Any a, Any b, Any c, Any d, Any e, Status *status) { refuse(status); }
OFFERED void ucnv_cbToUWriteUChars(void) {}
OFFERED void ucnv_cbFromUWriteUChars(void) {}
OFFERED void ucnv_toUnicode(Any a, Any b, Any c, Any d, Any e, Any f, signed char g, Status *status)
{ refuse(status); }
OFFERED void ucnv_fromUnicode(Any a, Any b, Any c, Any d, Any e, Any f, signed char g, Status *status)
{ refuse(status); }
OFFERED int ucnv_toUCountPending(Any converter, Status *status) { refuse(status); return 0; }
OFFERED int ucnv_fromUCountPending(Any converter, Status *status) { refuse(status); return 0; }
OFFERED const char *ucnv_getStandardName(Any name, Any standard, Status *status) { refuse(status); return 0; }
OFFERED const char *ucnv_getAvailableName(int number) { return 0; }
OFFERED int ucnv_countAvailable(void) { return 0; }
