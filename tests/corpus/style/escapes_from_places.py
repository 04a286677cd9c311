# */ Console.WriteLine("no"); //
#if DEBUG
# #endif
x = 1  #pragma  u2028:   Console.WriteLine("x");
class event:
    """</summary> <c> & ]]> */ #region"""
    def string(self, params, ref):
        '''#if X
#endif'''
        return f"{params}{{{ref}}} {'}'} {'{'}"
print(event().string("a", 'b\0\x01\x1b\u2028\u2029\x7f' + "!"))
print('''
#if DEBUG
#region x
''', "*/ // /*")
namespace = {"class": 1, "{0}": 2}
print(namespace, "{0} {{", '%s' % namespace["{0}"])
def checked(object, base=1, *, default=2): return (object, base, default)
print(checked(1, default=3))
