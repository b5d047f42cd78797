"""The compiled modules; all else about the package stands in pyproject.toml."""

from Cython.Build import cythonize
from setuptools import Extension, setup

MODULES = [
    Extension("banggiao.folding", ["src/banggiao/folding.pyx"], extra_compile_args=["-O3"]),
    Extension("banggiao.pages.walk", ["src/banggiao/pages/walk.pyx"], extra_compile_args=["-O3"], libraries=["dl"]),
]

setup(ext_modules=cythonize(MODULES))
