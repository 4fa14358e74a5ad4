/* For trying things out under Wine, and never shipped: Wine 8 lacks bcryptprimitives.dll, which Windows 10
   has. The one function of it that cryptography's library imports gives random bytes; Wine has them under
   another name. */
unsigned char __stdcall SystemFunction036(void *into, unsigned long count);

__declspec(dllexport) int __stdcall ProcessPrng(unsigned char *into, unsigned long long count)
{
    while (count) {
        unsigned long part = count > 0x10000000 ? 0x10000000 : (unsigned long)count;
        if (!SystemFunction036(into, part)) return 0;
        into += part;
        count -= part;
    }
    return 1;
}
